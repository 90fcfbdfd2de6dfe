"""Tests for app.analysis.steps.map_values and match_list."""

from dataclasses import replace
from typing import Any

import pytest
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.map_values import MapValues
from app.analysis.steps.match_list import MatchList
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported_beside, listed

LIST = table_of(DataFrame({"old": ["1", "2", "2", None], "new": ["uno", "dos", "dos", "?"]}))


def beside(values: Any, other: Table = LIST) -> Table:
    return replace(table_of(DataFrame({"a": values})), beside={"lista": other})


@pytest.mark.parametrize(
    ("unmatched", "found"),
    [("keep", ["uno", "dos", "9", None]), ("empty", ["uno", "dos", None, None])],
)
def test_values_that_are_not_there_are_kept_or_emptied(
    unmatched: str, found: list[str | None]
) -> None:
    step, table = MapValues("a", "lista", "old", "new", unmatched), beside(["1", "2", "9", None])
    assert listed(do(step, table)) == found
    theirs = exported_beside(step, table)["a"]
    assert theirs.astype(object).where(theirs.notna(), None).tolist() == found


def test_values_that_are_not_there_may_stop_it() -> None:
    with pytest.raises(UserError, match="not in the list") as caught:
        do(MapValues("a", "lista", "old", "new", "refuse"), beside(["1", "9", None]))
    assert "9" in str(caught.value.what)


def test_two_answers_for_a_value_are_refused() -> None:
    other = table_of(DataFrame({"old": ["1", "1"], "new": ["uno", "one"]}))
    with pytest.raises(UserError, match="two answers"):
        do(MapValues("a", "lista", "old", "new"), beside(["1"], other))


def test_numbers_are_written_out_when_texts_stay_among_them() -> None:
    other = table_of(DataFrame({"old": ["x"], "new": [1.5]}))
    kept = do(MapValues("a", "lista", "old", "new"), beside(["x", "y"], other))
    assert listed(kept) == ["1,5", "y"]
    assert kept.kinds["a"] is Kind.TEXT
    emptied = do(MapValues("a", "lista", "old", "new", "empty"), beside(["x", "y"], other))
    assert emptied.kinds["a"] is Kind.DECIMAL
    assert listed(emptied) == [1.5, None]


def test_numbers_stay_numbers_when_both_are() -> None:
    other = table_of(DataFrame({"old": [1, 2], "new": [10, 20]}))
    result = do(MapValues("a", "lista", "old", "new"), beside([1, 5], other))
    assert listed(result) == [10, 5]
    assert result.kinds["a"] is Kind.WHOLE


def test_an_answer_may_go_to_a_new_column_but_not_over_another() -> None:
    result = do(MapValues("a", "lista", "old", "new", "empty", "b"), beside(["1"]))
    assert listed(result, "b") == ["uno"]
    table = replace(table_of(DataFrame({"a": ["1"], "b": ["x"]})), beside={"lista": LIST})
    with pytest.raises(UserError, match="already a column"):
        do(MapValues("a", "lista", "old", "new", into="b"), table)


def test_what_could_not_be_read_stays_when_it_has_no_answer() -> None:
    other = table_of(DataFrame({"old": ["7"], "new": [70.0]}))
    own = Table(
        DataFrame({"a": [7.0, None]}), {"a": Kind.DECIMAL},
        {"a": Series(["s/d"], index=[1], dtype="str")}, {"lista": other},
    )  # fmt: skip
    result = do(MapValues("a", "lista", "old", "new"), own)
    assert dict(result.unread_in("a")) == {1: "s/d"}


def test_a_matched_list_needs_no_table_to_be_done_again() -> None:
    step = MatchList("a", "padrón", "nombre", (("SUR SA", "Sur S.A."),))
    assert listed(do(step, table_of(DataFrame({"a": ["SUR SA", "otro", None]})))) == [
        "Sur S.A.", "otro", None,
    ]  # fmt: skip
    empty = replace(step, unmatched="empty", into="b")
    assert listed(do(empty, table_of(DataFrame({"a": ["SUR SA", "otro"]}))), "b") == [
        "Sur S.A.", None,
    ]  # fmt: skip
