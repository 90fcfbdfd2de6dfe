"""Tests for app.analysis.totals: what a chart adds up is what is in the table."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Series

from app.analysis.chart_columns import name_of
from app.analysis.totals import by_comuna, keep, totals, typical, typical_of_others
from app.errors import UserError

CITY: "Series[str]" = Series(["A", None, "B", "", "A"], dtype="str")
VOTES: "Series[int]" = Series([1, 2, pd.NA, 4, pd.NA], dtype="Int64")
TABLE = DataFrame({"city": CITY, "votes": VOTES})


def test_rows_without_a_category_are_never_dropped() -> None:
    assert totals(TABLE, "city", "") == {"A": 2, "B": 1, "(empty)": 2}


def test_a_category_without_numbers_has_no_total_rather_than_zero() -> None:
    assert totals(TABLE, "city", "votes") == {"A": 1, "(empty)": 6}


def test_a_mean_counts_only_the_rows_with_a_number() -> None:
    assert typical(TABLE, "city", "votes", "mean") == {"A": 1, "(empty)": 3}


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (2023, "2023"),
        (2.5, "2,5"),
        (np.True_, "Yes"),
        (pd.Timestamp("2024-02-01"), "01/02/2024"),
        (pd.Timestamp("2024-02-01 14:30"), "01/02/2024 14:30"),
        (pd.NaT, "(empty)"),
        ("  ", "(empty)"),
    ],
)
def test_categories_are_written_as_people_write_them(value: object, name: str) -> None:
    assert name_of(value) == name


@given(st.dictionaries(st.text(), st.integers(-(2**40), 2**40)), st.integers(2, 9))
@settings(deadline=None)
def test_gathering_loses_nothing_and_says_how_many(sums: dict[str, int], most: int) -> None:
    floats = {name: float(value) for name, value in sums.items()}
    own, others = keep(floats, most)
    assert sum(own.values()) + sum(others.values()) == sum(sums.values())
    assert len(own) + len(others) <= most
    assert not others or f"({len(sums) - len(own)})" in next(iter(others))


def test_the_mean_of_the_others_is_that_of_their_rows() -> None:
    table = DataFrame({"city": list("AABCCC"), "votes": [9.0, 9.0, 5.0, 1.0, 2.0, 3.0]})
    assert typical_of_others(table, "city", "votes", "mean", kept={"A": 9.0}) == 11 / 4


def test_ways_of_writing_a_comuna_are_added_and_the_rest_left_out() -> None:
    assert by_comuna({"Comuna 1": 2.0, "1": 3.0, "01": 1.0, "Comuna 99": 7.0}) == {1: 6}


def test_a_column_without_any_comuna_is_explained() -> None:
    with pytest.raises(UserError):
        by_comuna({"A": 1.0})
