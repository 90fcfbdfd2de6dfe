"""Tests for app.analysis.steps.insert_rows, duplicate_rows and insert_column."""

import pytest
from pandas import DataFrame, Series
from pandas.testing import assert_frame_equal

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.row_labels import MADE
from app.analysis.steps.duplicate_rows import DuplicateRows
from app.analysis.steps.insert_column import InsertColumn
from app.analysis.steps.insert_rows import InsertRows
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed, unread, with_unread


def cities() -> Table:
    return table_of(DataFrame({"a": Series(["x", "y", None], dtype="str"), "n": [1, 2, 3]}))


def test_rows_go_above_or_below_the_one_that_was_chosen() -> None:
    below, above = do(InsertRows(1, 2), cities()), do(InsertRows(1, 1, above=True), cities())
    assert listed(below) == ["x", "y", None, None, None]
    assert list(below.frame.index) == [0, 1, MADE, MADE + 1, 2]
    assert list(above.frame.index) == [0, MADE, 1, 2]


def test_what_is_pasted_is_read_as_its_column_reads_and_the_rest_is_kept_as_unread() -> None:
    step = InsertRows(2, 2, names=("n", "a"), texts=(("1.234", "z"), ("mucho", "")))
    table = do(step, cities())
    assert listed(table, "n")[3:] == [1234, None]
    assert unread(table, "n") == {MADE + 1: "mucho"}
    assert listed(table)[3:] == ["z", None]


def test_rows_of_a_row_that_was_removed_are_refused() -> None:
    with pytest.raises(UserError):
        do(InsertRows(9), cities())


@pytest.mark.parametrize("above", [True, False])
def test_the_code_inserts_the_same(*, above: bool) -> None:
    step = InsertRows(1, 2, above=above, names=("n",), texts=(("7",),))
    assert_frame_equal(exported(step, cities().frame), do(step, cities()).frame, check_dtype=False)


def test_a_copy_has_what_could_not_be_read_too() -> None:
    table = do(DuplicateRows((0, 1)), with_unread([1.5, None], {1: "A/D"}))
    assert listed(table) == [1.5, 1.5, None, None]
    assert unread(table) == {1: "A/D", MADE + 1: "A/D"}


def test_copies_stand_below_their_rows_whatever_the_order() -> None:
    table = cities().with_rows(cities().frame.iloc[::-1])
    again = do(DuplicateRows((2, 0)), table)
    assert listed(again, "n") == [3, 3, 2, 1, 1]
    assert_frame_equal(exported(DuplicateRows((2, 0)), table.frame), again.frame)


def test_rows_that_are_gone_are_not_copied() -> None:
    assert do(DuplicateRows((7,)), cities()).frame.equals(cities().frame)


def test_an_empty_column_stands_at_its_side() -> None:
    assert do(InsertColumn("n", "new", "left"), cities()).columns == ["a", "new", "n"]
    wider = do(InsertColumn("n", "new", "right"), cities())
    assert wider.columns == ["a", "n", "new"]
    assert wider.kinds["new"] is Kind.TEXT
    assert listed(wider, "new") == [None, None, None]


def test_a_name_that_is_taken_is_refused() -> None:
    with pytest.raises(UserError):
        do(InsertColumn("n", "a"), cities())
