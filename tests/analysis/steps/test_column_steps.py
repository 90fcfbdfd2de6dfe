"""Tests for the steps about columns: names, order, joining, removing."""

import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Series

from app.analysis.header_names import header_names
from app.analysis.kind import Kind
from app.analysis.steps.duplicate_column import DuplicateColumn
from app.analysis.steps.join_columns import JoinColumns
from app.analysis.steps.normalise_headers import NormaliseHeaders
from app.analysis.steps.number_rows import NumberRows
from app.analysis.steps.remove_empty_columns import RemoveEmptyColumns
from app.analysis.steps.rename_columns import RenameColumns
from app.analysis.steps.reorder_columns import ReorderColumns
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed, moments, unread, with_unread

NAMES = st.lists(st.text("aAñÁ_ -1éID", max_size=60), unique=True, min_size=1, max_size=8)


@given(NAMES)
@settings(deadline=None)
def test_headers_follow_the_rules_of_the_city(names: list[str]) -> None:
    found = header_names(names)
    assert all(re.fullmatch("[a-z0-9_]{1,50}", name) for name in found)
    assert len(set(found)) == len(names)
    assert header_names(found) == found
    frame = DataFrame([range(len(names))], columns=names)
    assert list(exported(NormaliseHeaders(), frame).columns) == found


def test_headers_keep_their_endings() -> None:
    names = ["Año", "Proveedor ID", "proveedor_id", "x" * 60 + "_desc", "fechaAlta", "%"]
    assert header_names(names) == [
        "anio", "proveedor_2_id", "proveedor_id", "x" * 45 + "_desc", "fecha_alta", "columna",
    ]  # fmt: skip


def test_two_columns_can_change_names_and_none_is_lost() -> None:
    table = table_of(DataFrame({"a": [1], "b": ["x"], "c": [2]}))
    after = RenameColumns((("a", "b"), ("b", "a"))).apply(table)
    assert after.columns == ["b", "a", "c"]
    assert after.kinds["a"] is Kind.TEXT
    for bad in ((("a", "c"),), (("a", " "),)):
        with pytest.raises(UserError):
            RenameColumns(bad).apply(table)


def test_a_copy_has_what_could_not_be_read() -> None:
    after = DuplicateColumn("a", "b").apply(with_unread([1.0, None], {1: "x"}))
    assert after.columns == ["a", "b"]
    assert unread(after, "b") == {1: "x"}


@pytest.mark.parametrize("blanks", ["skip", "keep"])
@pytest.mark.parametrize("keep", [True, False])
def test_joined_cells_are_written_as_people_do(blanks: str, keep: bool) -> None:  # noqa: FBT001 - a parameter of the test
    frame = DataFrame(
        {
            "a": ["x", "", None, None],
            "b": [1.5, 2, None, None],
            "c": moments("2024-01-31", None, None, "2024-02-01"),
        }
    )
    step = JoinColumns(("a", "b", "c"), "z", " - ", blanks, keep)  # type: ignore[arg-type]
    after = step.apply(table_of(frame))
    wanted = {
        "skip": ["x - 1,5 - 31/01/2024", "2", None, "01/02/2024"],
        "keep": ["x - 1,5 - 31/01/2024", " - 2 - ", None, " -  - 01/02/2024"],
    }
    assert listed(after, "z") == wanted[blanks]
    pd.testing.assert_frame_equal(exported(step, frame), after.frame)


def test_a_joined_column_may_take_the_name_of_one_that_goes() -> None:
    table = table_of(DataFrame({"a": ["x"], "b": ["y"], "c": ["z"]}))
    after = JoinColumns(("a", "b"), "a", "-", keep=False).apply(table)
    assert after.columns == ["a", "c"]
    assert listed(after) == ["x-y"]
    with pytest.raises(UserError):
        JoinColumns(("a", "b"), "a").apply(table)


def test_a_column_with_something_unread_is_not_empty() -> None:
    table = with_unread([None, None], {1: "x"})
    wide = Table(
        table.frame.assign(b=Series(["", None], dtype="str")),
        {"a": Kind.DECIMAL, "b": Kind.TEXT},
        table.unread,
    )
    assert RemoveEmptyColumns().apply(wide).columns == ["a"]
    with pytest.raises(UserError):
        RemoveEmptyColumns().apply(wide.with_order(["b"]))


def test_rows_are_numbered_by_group() -> None:
    table = table_of(DataFrame({"a": ["x", "y", "x", None, ""]}))
    assert listed(NumberRows("n", 5, "a").apply(table), "n") == [5, 5, 6, 5, 6]
    assert listed(NumberRows("n").apply(table), "n") == [1, 2, 3, 4, 5]


def test_chosen_columns_go_first() -> None:
    table = table_of(DataFrame({"a": [1], "b": [1], "c": [1]}))
    assert ReorderColumns(("c", "b")).apply(table).columns == ["c", "b", "a"]
