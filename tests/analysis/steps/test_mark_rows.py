"""Tests for app.analysis.steps.mark_rows."""

import pytest
from pandas import DataFrame, Index, Series

from app.analysis.conditions.one_of import OneOf
from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.mark_rows import MarkRows
from app.analysis.steps.sort_rows import SortRows
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed

TABLE = table_of(DataFrame({"city": ["Lima", "Quito", "Cusco"]}))


def test_rows_are_marked_by_their_place_in_the_file_wherever_they_are() -> None:
    done = do(MarkRows("star", rows=(0,)), do(SortRows("city"), TABLE))
    assert dict(done.values("star")) == {0: True, 1: False, 2: False}
    assert done.kinds["star"] is Kind.YES_NO


def test_a_second_mark_keeps_the_first_ones_and_one_may_be_taken_off() -> None:
    done = do(MarkRows("star", rows=(2,)), do(MarkRows("star", rows=(0,)), TABLE))
    assert listed(done, "star") == [True, False, True]
    off = MarkRows("star", marked=False, conditions=(OneOf("city", ("Lima",)),))
    assert listed(do(off, done), "star") == [False, False, True]
    assert exported(off, done.frame)["star"].tolist() == [False, False, True]


def test_with_nothing_chosen_every_row_is_marked() -> None:
    assert listed(do(MarkRows("star"), TABLE), "star") == [True, True, True]
    assert exported(MarkRows("star"), TABLE.frame)["star"].tolist() == [True, True, True]


def test_rows_and_conditions_must_both_be_met() -> None:
    step = MarkRows("star", conditions=(OneOf("city", ("Lima", "Quito")),), rows=(1, 2))
    assert listed(do(step, TABLE), "star") == [False, True, False]


def test_a_mark_takes_the_place_of_what_could_not_be_read() -> None:
    frame = DataFrame({"ok": Series([None, True, None], dtype="boolean")})
    unread = {"ok": Series(["quizás", "?"], index=Index([0, 2]), dtype="str")}
    done = do(MarkRows("ok", rows=(0,)), Table(frame, {"ok": Kind.YES_NO}, unread))
    assert listed(done, "ok") == [True, True, None]
    assert dict(done.unread_in("ok")) == {2: "?"}


def test_a_column_that_says_something_else_is_not_written_over() -> None:
    with pytest.raises(UserError, match="does not say yes or no"):
        do(MarkRows("city"), TABLE)
