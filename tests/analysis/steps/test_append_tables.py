"""Tests for app.analysis.steps.append_tables and app.analysis.appending."""

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from pandas import DataFrame, Series

from app.analysis.appending import append_report, unlike
from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.row_labels import MADE
from app.analysis.steps.append_tables import AppendTables
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported_beside, listed


def beside(own: dict[str, Any], **others: dict[str, Any]) -> Table:
    tables = {name: table_of(DataFrame(columns)) for name, columns in others.items()}
    return replace(table_of(DataFrame(own)), beside=tables)


def test_rows_keep_their_labels_and_new_ones_are_made() -> None:
    table = beside({"a": [1]}, b={"a": [2, 3]}, c={"a": [4]})
    result = do(AppendTables(("b", "c")), table)
    assert list(result.frame.index) == [0, MADE, MADE + 1, MADE + 2]
    assert listed(result) == [1, 2, 3, 4]
    again = do(AppendTables(("c",)), result)
    assert again.frame.index.is_unique


def test_a_column_of_one_table_is_missing_in_the_others_and_stays_whole() -> None:
    table = beside({"a": [9_007_199_254_740_993]}, b={"n": [5]})
    result = do(AppendTables(("b",)), table)
    assert listed(result, "a") == [9_007_199_254_740_993, None]
    assert listed(result, "n") == [None, 5]
    assert str(result.frame["a"].dtype) == "Int64"


def test_columns_go_where_the_mapping_says_and_may_be_left_out() -> None:
    table = beside({"monto": [1]}, b={"MONTO_ARS": [2], "x": ["?"], "y": ["!"]})
    step = AppendTables(("b",), (("b", (("MONTO_ARS", "monto"), ("x", ""))),))
    result = do(step, table)
    assert result.columns == ["monto", "y"]
    assert listed(result, "monto") == [1, 2]
    assert list(exported_beside(step, table)["monto"]) == [1, 2]


def test_two_columns_for_the_same_place_are_refused() -> None:
    table = beside({"monto": [1]}, b={"monto": [2], "total": [3]})
    with pytest.raises(UserError, match="go to"):
        do(AppendTables(("b",), (("b", (("total", "monto"),)),)), table)


def test_each_row_says_which_table_it_came_from() -> None:
    table = beside({"a": [1]}, b={"a": [2]})
    assert listed(do(AppendTables(("b",), (), "año", "2024"), table), "año") == ["2024", "b"]
    with pytest.raises(UserError, match="already a column"):
        do(AppendTables(("b",), (), "a"), table)


@pytest.mark.parametrize(
    ("own", "other", "kind", "found"),
    [
        ([1], [2.5], Kind.DECIMAL, [1.0, 2.5]),
        ([1], ["x"], Kind.TEXT, ["1", "x"]),
        ([1.5], ["x"], Kind.TEXT, ["1,5", "x"]),
        (["x"], [True], Kind.TEXT, ["x", "sí"]),
        ([9_007_199_254_740_993], [0.5], Kind.TEXT, ["9007199254740993", "0,5"]),
        ([1], Series([None], dtype="str"), Kind.WHOLE, [1, None]),
        (Series([None], dtype="str"), [1], Kind.WHOLE, [None, 1]),
    ],
)
def test_kinds_that_differ_become_one_that_holds_both(
    own: Any, other: Any, kind: Kind, found: list[Any]
) -> None:
    result = do(AppendTables(("b",)), beside({"a": own}, b={"a": other}))
    assert result.kinds["a"] is kind
    assert listed(result) == found


def test_whole_numbers_with_gaps_beside_decimals_are_plain_decimals() -> None:
    table = beside({"a": Series([1, None], dtype="Int64")}, b={"a": [2.5]})
    result = do(AppendTables(("b",)), table)
    assert str(result.frame["a"].dtype) == "float64"


def test_what_could_not_be_read_is_kept_apart_or_put_back() -> None:
    unread = {"a": Series(["ver anexo"], index=[1], dtype="str")}
    other = Table(DataFrame({"a": [2.0, None]}), {"a": Kind.MONEY}, unread)
    money = replace(table_of(DataFrame({"a": [1]})), beside={"b": other})
    assert dict(do(AppendTables(("b",)), money).unread_in("a")) == {MADE + 1: "ver anexo"}
    text = replace(table_of(DataFrame({"a": ["x"]})), beside={"b": other})
    result = do(AppendTables(("b",)), text)
    assert listed(result) == ["x", "2", "ver anexo"]
    assert not result.unread


def test_days_and_hours_go_together() -> None:
    day = pd.to_datetime(Series(["2024-01-31"])).astype("datetime64[s]")
    other = Table(DataFrame({"a": day}), {"a": Kind.DATE_TIME})
    table = Table(DataFrame({"a": day}), {"a": Kind.DATE}, {}, {"b": other})
    assert do(AppendTables(("b",)), table).kinds["a"] is Kind.DATE_TIME


def test_the_report_says_what_is_only_in_one_and_why_something_becomes_text() -> None:
    table = beside({"a": [1], "b": [1]}, o={"a": ["x"], "c": [1]})
    report = append_report(table, ("o",), {})
    assert report.rows == 2
    assert [column.name for column in report.only_in_some(2)] == ["b", "c"]
    (why,) = unlike(report)
    assert "“a” is kept as text" in str(why)
