"""Which words are yes and no, and which single letters may mean anything."""

import pytest

from app.analysis.kind import Kind
from app.analysis.reading.settings import ColumnChoice
from tests.analysis.reading.columns import column


@pytest.mark.parametrize(
    "texts",
    [("x", None, "x"), ("X", "", "x"), ("s", "n"), ("Y", "N"), ("sí", "sí"), ("no", "no"),
     ("x", "no"), ("si", "s"), ("N", "s", "n"), ("x", "n")],
)  # fmt: skip
def test_words_marks_and_pairs_are_yes_and_no(texts: tuple[str | None, ...]) -> None:
    assert column(*texts).kind is Kind.YES_NO


@pytest.mark.parametrize(
    "texts",
    [("y", "y"), ("s", None, "s"), ("n", "N"), ("Y",), ("s", "y"), ("x", "s"),
     ("s", "s", "s", "s", "s", "s", "s", "m")],
)  # fmt: skip
def test_one_letter_alone_stays_text(texts: tuple[str | None, ...]) -> None:
    found = column(*texts)
    assert found.kind in {Kind.TEXT, Kind.CATEGORY}
    assert found.values.to_pylist() == list(texts)


def test_a_person_may_say_that_a_letter_is_yes() -> None:
    found = column("s", None, choice=ColumnChoice("dato", Kind.YES_NO))
    assert found.values.to_pylist() == [True, None]
