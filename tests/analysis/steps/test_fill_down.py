"""Tests for app.analysis.steps.fill_down."""

from app.analysis.recipe import do
from app.analysis.steps.fill_down import FillDown
from tests.analysis.steps.running import after, exported, listed, texts, unread, with_unread


def test_empty_texts_are_filled_too_and_the_top_stays_as_it_was() -> None:
    cells = ("", None, "x", "", None, "y")
    assert after(FillDown("a"), *cells) == ["", None, "x", "x", "x", "y"]
    assert exported(FillDown("a"), texts(*cells).frame)["a"].fillna("-").tolist() == [
        "", "-", "x", "x", "x", "y",
    ]  # fmt: skip


def test_nothing_is_filled_below_a_cell_that_could_not_be_read() -> None:
    done = do(FillDown("a"), with_unread([1.0, None, None, None, 2.0, None], {2: "x"}))
    assert listed(done) == [1.0, 1.0, None, None, 2.0, 2.0]
    assert unread(done) == {2: "x"}
