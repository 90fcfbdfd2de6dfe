"""Tests for app.analysis.steps.rows_to_columns."""

import pytest
from pandas import DataFrame, Index, Series

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.row_labels import is_made
from app.analysis.steps.rows_to_columns import RowsToColumns
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed

CARDS = DataFrame({"line": ["Ana", "Salta 1", "4555", "Eva", None, "4777", "Zoe"]})


def test_every_few_cells_stand_side_by_side() -> None:
    done = do(RowsToColumns("line", 3), table_of(CARDS))
    assert done.columns == ["line 1", "line 2", "line 3"]
    assert listed(done, "line 1") == ["Ana", "Eva", "Zoe"]
    assert listed(done, "line 2") == ["Salta 1", None, None]
    assert listed(done, "line 3") == ["4555", "4777", None]
    assert is_made(done.frame.index).all()


def test_cells_that_could_not_be_read_go_with_the_rest() -> None:
    frame = DataFrame({"n": Series([1.5, None], index=Index([7, 3]))})
    table = Table(frame, {"n": Kind.MONEY}, {"n": Series(["s/d?"], index=Index([3]), dtype="str")})
    done = do(RowsToColumns("n", 2), table)
    assert list(done.unread_in("n 2")) == ["s/d?"]
    assert done.kinds == {"n 1": Kind.MONEY, "n 2": Kind.MONEY}


def test_what_other_columns_say_is_never_lost_without_a_word() -> None:
    frame = DataFrame({"v": [1, 2, 3], "city": ["Lima", "Quito", None]})
    with pytest.raises(UserError, match="not the same as in the first row") as caught:
        do(RowsToColumns("v", 2), table_of(frame))
    assert dict(caught.value.what.values) == {"row": 2, "column": "city"}
    with pytest.raises(ValueError, match="city"):
        exported(RowsToColumns("v", 2), frame)
    done = do(RowsToColumns("v", 2, "keep"), table_of(frame))
    assert listed(done, "city") == ["Lima", "Quito", None]
    assert listed(done, "v 1") == [1, None, 3]
    assert listed(done, "v 2") == [2, None, None]


def test_rows_that_only_repeat_the_first_of_their_group_go() -> None:
    frame = DataFrame({"id": [1, 1, 2, 2], "v": [1, 2, 3, 4], "w": ["a", "", "b", None]})
    done = do(RowsToColumns("v", 2), table_of(frame))
    assert listed(done, "id") == [1, 2]
    assert done.columns == ["id", "v 1", "v 2", "w"]


def test_names_that_are_taken_are_skipped() -> None:
    frame = DataFrame({"a": ["x", "y"], "a 1": ["p", None]})
    step = RowsToColumns("a", 2)
    assert do(step, table_of(frame)).columns == ["a 2", "a 3", "a 1"]
    assert list(exported(step, frame)) == ["a 2", "a 3", "a 1"]


@pytest.mark.parametrize("count", [0, 1, 101])
def test_a_number_of_rows_that_makes_no_sense_is_refused(count: int) -> None:
    with pytest.raises(UserError, match="can make one"):
        do(RowsToColumns("line", count), table_of(CARDS))
