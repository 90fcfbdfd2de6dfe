"""Tests for the corner cases of the conditions."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from app.analysis.accent_blind import plain
from app.analysis.condition import Condition
from app.analysis.conditions.between import Between
from app.analysis.conditions.contains import Contains
from app.analysis.conditions.is_blank import IsBlank
from app.analysis.conditions.is_unread import IsUnread
from app.analysis.conditions.none_of import NoneOf
from app.analysis.conditions.one_of import OneOf
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import moments, texts, with_unread

DAYS = table_of(DataFrame({"a": moments("2024-01-31", "2024-02-01", None)}))
COLUMNS: list[Any] = [
    ["1", "2", None],
    [1, 2, 3],
    [1.0, 2.5, None],
    pd.array([1, None, 30], dtype="Int64"),
    moments("2024-01-31", None, "2024-02-01"),
    moments("2024-01-31 10:30:00", None, "2024-02-01 00:00:00"),
    [True, False, True],
    pd.array([True, None, False], dtype="boolean"),
]

NEVER_SHOWN = [
    "x",
    "",
    "01",
    "1.",
    "1e0",
    "nan",
    "None",
    "NaT",
    "inf",
    "31/01/2024",
    "2024",
    "true",
]


def found(condition: Condition, table: Table) -> list[int]:
    return np.flatnonzero(condition.mask(table)).tolist()


@pytest.mark.parametrize("values", COLUMNS, ids=str)
def test_ticking_what_is_shown_finds_its_rows(values: Any) -> None:
    table = table_of(DataFrame({"a": values}))
    shown = table.texts("a")
    for text in shown.dropna().unique():
        expected = np.flatnonzero((shown == text).to_numpy(bool)).tolist()
        assert found(OneOf("a", (text,)), table) == expected


@pytest.mark.parametrize("text", NEVER_SHOWN)
@pytest.mark.parametrize("values", COLUMNS[1:], ids=str)
def test_a_text_that_is_never_shown_finds_nothing(values: Any, text: str) -> None:
    assert found(OneOf("a", (text,)), table_of(DataFrame({"a": values}))) == []


def test_unread_cells_are_found_by_their_text_and_are_not_blank() -> None:
    table = with_unread([1.0, None, None], {1: "x"})
    assert found(OneOf("a", ("x",)), table) == [1]
    assert found(OneOf("a", (), blank=True), table) == [2]
    assert found(OneOf("a", ("1.0",), blank=True), table) == [0, 2]
    assert found(NoneOf("a", ("x",)), table) == [0, 2]
    assert found(NoneOf("a", ("1.0",), blank=True), table) == [1]
    assert found(IsBlank("a"), table) == [2]
    assert found(IsUnread("a"), table) == [1]


def test_an_empty_text_is_empty_and_blanks_are_not() -> None:
    assert found(IsBlank("a"), texts("", None, " ", "x")) == [0, 1]


def test_bounds_are_inclusive_and_may_be_open() -> None:
    table = table_of(DataFrame({"a": pd.array([1, 2, None, 2**60 + 1], dtype="Int64")}))
    assert found(Between("a", "1", "2"), table) == [0, 1]
    assert found(Between("a", "1.5"), table) == [1, 3]
    assert found(Between("a", "", "1"), table) == [0]
    assert found(Between("a", str(2**60 + 1)), table) == [3]
    assert found(Between("a"), table) == [0, 1, 3]


def test_the_last_day_is_included_whole() -> None:
    assert found(Between("a", "2024-01-31", "2024-01-31"), DAYS) == [0]
    hours = table_of(DataFrame({"a": moments("2024-01-31 23:59:59", "2024-02-01 00:00:00")}))
    assert found(Between("a", "", "2024-01-31"), hours) == [0]


@pytest.mark.parametrize(
    ("condition", "table"),
    [
        (Between("a", "1"), texts("1")),
        (Between("a", "uno"), with_unread([1.0], {})),
        (Between("a", "2024-13-01"), DAYS),
        (Between("a", "nan"), with_unread([1.0], {})),
    ],
)
def test_bounds_that_make_no_sense_are_refused(condition: Between, table: Table) -> None:
    with pytest.raises(UserError):
        condition.mask(table)


def test_bounds_are_shown_the_way_of_the_country() -> None:
    assert str(Between("a", "1234.5", "-2000000").sentence()) == "a is from 1.234,5 to -2.000.000"
    assert str(Between("a", "2024-01-31").sentence()) == "a is 31/01/2024 or more"
    assert str(Between("a", "", "-0.5").sentence()) == "a is -0,5 or less"


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        (Between("a", "2024-01-31", "2024-02-01"), [0, 1]),
        (Between("a", "", "2024-01-31"), [0]),
        (Between("a"), [0, 1]),
    ],
)
def test_exported_bounds_do_the_same(condition: Between, code: list[int]) -> None:
    answer = eval(condition.code(), {"df": DAYS.frame, "pd": pd})  # noqa: S307 - our own code
    assert np.flatnonzero(answer.to_numpy(bool)).tolist() == code == found(condition, DAYS)


def test_search_is_blind_to_accents_and_capitals() -> None:
    table = texts("TUCUMÁN", "Tucuma\u0301n", "tucu.man", None, "San Miguel de Tucumán")
    assert found(Contains("a", "tucumán"), table) == [0, 1, 4]
    assert found(Contains("a", "TUCUMAN", "equals"), table) == [0, 1]
    assert found(Contains("a", "tucu", "starts"), table) == [0, 1, 2]
    assert found(Contains("a", "."), table) == [2]


def test_numbers_and_unread_cells_are_searched_as_they_are_shown() -> None:
    assert found(Contains("a", "2"), with_unread([12.0, None, 7.0], {1: "a 2"})) == [0, 1]


MIXED = st.text("aAáÄnNñÑsSß\u017fKkİi\u0131.-^]\\ \u0301", max_size=5) | st.text(max_size=3)


@given(
    st.lists(MIXED, min_size=1, max_size=6),
    MIXED,
    st.sampled_from(["contains", "starts", "equals"]),
)
@settings(deadline=None, max_examples=300)
def test_search_and_its_exported_code_are_those_of_plain_text(
    cells: list[str], wanted: str, mode: Any
) -> None:
    table, condition = texts(*cells), Contains("a", wanted, mode)
    test = {"contains": str.__contains__, "starts": str.startswith, "equals": str.__eq__}[mode]
    expected = [bool(test(plain(cell), plain(wanted))) for cell in cells]
    answer = eval(condition.code(), {"df": table.frame, "pd": pd})  # noqa: S307 - our own code
    assert condition.mask(table).tolist() == expected == answer.tolist()


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
@settings(deadline=None)
def test_a_day_is_between_itself_and_itself(day: date) -> None:
    table = table_of(DataFrame({"a": moments(day.isoformat(), None)}))
    assert found(Between("a", day.isoformat(), day.isoformat()), table) == [0]
