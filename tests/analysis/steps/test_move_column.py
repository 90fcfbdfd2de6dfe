"""Tests for app.analysis.steps.move_column, remove_columns and rename_column."""

from typing import Any

import pytest
from pandas import DataFrame

from app.analysis.recipe import do
from app.analysis.steps.move_column import MoveColumn
from app.analysis.steps.remove_columns import RemoveColumns
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.table import table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, unread, with_unread

ABC = table_of(DataFrame({"a": [1], "b": [2], "c": [3]}))


@pytest.mark.parametrize(
    ("column", "to", "place", "order"),
    [
        ("c", "first", 0, "cab"), ("a", "last", 0, "bca"), ("b", "left", 0, "bac"),
        ("b", "right", 0, "acb"), ("a", "left", 0, "abc"), ("c", "right", 0, "abc"),
        ("a", "place", 1, "bac"), ("c", "place", 0, "cab"), ("a", "place", 99, "bca"),
    ],
)  # fmt: skip
def test_a_column_goes_where_it_is_sent(column: str, to: Any, place: int, order: str) -> None:
    step = MoveColumn(column, to, place)
    assert do(step, ABC).columns == list(order)
    assert list(exported(step, ABC.frame).columns) == list(order)


def test_the_last_column_cannot_be_removed() -> None:
    for names in (("a", "b", "c"), ()):
        with pytest.raises(UserError):
            do(RemoveColumns(names), ABC)


def test_unread_cells_travel_with_their_column() -> None:
    table = with_unread([1.0, None], {1: "x"})
    assert unread(do(RenameColumn("a", "b"), table), "b") == {1: "x"}
    assert unread(do(MoveColumn("a", "last"), table)) == {1: "x"}


@pytest.mark.parametrize("name", ["", " ", "b"])
def test_a_name_must_be_new(name: str) -> None:
    with pytest.raises(UserError):
        do(RenameColumn("a", name), ABC)
