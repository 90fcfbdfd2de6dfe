"""Tests for app.analysis.steps.stack_columns."""

import pytest
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.stack_columns import StackColumns
from app.analysis.steps.unpivot import Unpivot
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed

WIDE = table_of(DataFrame({"id": [1, 2], "a": ["x", None], "b": ["", None], "c": ["z", None]}))
NAMES = ("a", "b", "c")


def test_empty_cells_go_but_a_row_without_any_stays() -> None:
    done = do(StackColumns(NAMES, "v"), WIDE)
    assert listed(done, "v") == ["x", "z", None]
    assert listed(done, "id") == [1, 1, 2]


def test_the_names_of_the_columns_stand_before_the_values() -> None:
    step = StackColumns(NAMES, "v", labelled=True)
    assert listed(do(step, WIDE), "v") == ["a: x", "c: z", None]
    assert exported(step, WIDE.frame)["v"].tolist()[:2] == ["a: x", "c: z"]
    kept = StackColumns(NAMES, "v", labelled=True, keep_empty=True)
    assert listed(do(kept, WIDE), "v") == ["a: x", "b: ", "c: z", "a: ", "b: ", "c: "]


def test_the_other_columns_may_be_written_only_once() -> None:
    done = do(StackColumns(NAMES, "v", repeat=False), WIDE)
    assert listed(done, "id") == [1, None, 2]
    assert str(done.frame["id"].dtype) == "Int64"


def test_numbers_stay_numbers_and_what_was_not_read_goes_along() -> None:
    frame = DataFrame({"a": [1.5, None], "b": [None, 2.0]})
    unread = {"b": Series(["s/d"], index=[0], dtype="str")}
    table = Table(frame, {"a": Kind.MONEY, "b": Kind.MONEY}, unread)
    done = do(StackColumns(("a", "b"), "n"), table)
    assert done.kinds["n"] is Kind.MONEY
    assert listed(done, "n") == [1.5, None, 2.0]
    assert list(done.unread_in("n")) == ["s/d"]
    told = do(StackColumns(("a", "b"), "n", labelled=True), table)
    assert listed(told, "n") == ["a: 1,5", "b: s/d", "b: 2"]


def test_unpivot_can_keep_a_row_of_those_without_any_value() -> None:
    step = Unpivot(NAMES, "k", "v", keep_empty=False, repeat=False, every_row=True)
    done = do(step, WIDE)
    assert listed(done, "k") == ["a", "c", None]
    assert listed(done, "id") == [1, None, 2]
    code = exported(step, WIDE.frame)
    assert code["k"].isna().tolist() == [False, False, True]
    assert code["id"].isna().tolist() == [False, True, False]


@pytest.mark.parametrize("step", [StackColumns((), "v"), StackColumns(("a",), "id")])
def test_what_cannot_be_is_explained(step: StackColumns) -> None:
    with pytest.raises(UserError):
        do(step, WIDE)
