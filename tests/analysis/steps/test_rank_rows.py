"""Tests for app.analysis.steps.rank_rows."""

import pytest
from pandas import DataFrame, Series

from app.analysis.recipe import do
from app.analysis.steps.rank_rows import RankRows
from app.analysis.table import table_of
from app.errors import UserError
from tests.analysis.steps.running import listed, with_unread

NUMBERS = table_of(DataFrame({"a": Series([7, 9, None, 7, 2**60, 2**60 + 1], dtype="Int64")}))


@pytest.mark.parametrize(
    ("ties", "places"),
    [("min", [4, 3, None, 4, 2, 1]), ("dense", [4, 3, None, 4, 2, 1]),
     ("first", [4, 3, None, 5, 2, 1])],
)  # fmt: skip
def test_a_row_without_a_number_has_no_place(ties: str, places: list[object]) -> None:
    assert listed(do(RankRows("a", "p", ties=ties), NUMBERS), "p") == places  # type: ignore[arg-type]  # from a list


def test_ties_share_the_place_and_the_next_is_skipped_or_not() -> None:
    table = table_of(DataFrame({"a": [5.0, 5.0, 1.0]}))
    assert listed(do(RankRows("a", "p"), table), "p") == [1, 1, 3]
    assert listed(do(RankRows("a", "p", ties="dense"), table), "p") == [1, 1, 2]
    assert listed(do(RankRows("a", "p", descending=False), table), "p") == [2, 2, 1]


def test_what_could_not_be_read_is_carried_along() -> None:
    done = do(RankRows("a", "p"), with_unread([1.0, None], {1: "mucho"}))
    assert dict(done.unread_in("p")) == {1: "mucho"}


def test_words_and_names_in_use_are_refused() -> None:
    for step in (RankRows("b", "p"), RankRows("a", "b")):
        with pytest.raises(UserError):
            do(step, table_of(DataFrame({"a": [1], "b": ["x"]})))
