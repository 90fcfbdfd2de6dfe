"""Tests for app.analysis.profile."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Index, Series

from app.analysis.conditions.is_blank import IsBlank
from app.analysis.conditions.one_of import OneOf
from app.analysis.kind import Kind
from app.analysis.profile import profile
from app.analysis.table import Table, table_of

CITIES = Series(["Lima", "Quito", "Lima", None, "Lima", "Bogotá"], dtype="str")
AMOUNTS = Table(
    DataFrame({"amount": Series([1.5, None, 1000.0, 1.5, None], index=Index([7, 8, 9, 10, 11]))}),
    {"amount": Kind.MONEY},
    {"amount": Series(["s/n 5"], index=Index([8]), dtype="str")},
)
COLUMNS: dict[str, Any] = {
    "text": Series(["b", None, "a", "b"], dtype="str"),
    "objects": Series(["b", None, "a", "b"], dtype=object),
    "whole": Series([2, 10, 2, 10]),
    "whole with gaps": Series([2, None, 10, 2], dtype="Int64"),
    "arrow whole": Series([2, None, 10, 2], dtype="int64[pyarrow]"),
    "decimal": Series([0.1, None, 1e20, 2.0]),
    "arrow decimal": Series([0.1, None, 1e20, 2.0], dtype="double[pyarrow]"),
    "yes": Series([True, False, True, True]),
    "yes with gaps": Series([True, None, False, True], dtype="boolean"),
    "arrow yes": Series([True, None, False, True], dtype="bool[pyarrow]"),
    "day": pd.to_datetime(Series(["2024-01-31", None, "2023-01-01", "2024-01-31"])),
    "arrow day": Series([date(2024, 1, 31), None, date(2023, 1, 1)], dtype="date32[pyarrow]"),
    "nothing": Series([None, None], dtype=object),
}


def test_counts_what_is_filled_and_what_is_not() -> None:
    found = profile(AMOUNTS, "amount")
    assert (found.rows, found.filled, found.blank, found.unread, found.distinct) == (5, 3, 1, 1, 2)


def test_the_most_frequent_values_come_first_and_ties_in_order() -> None:
    found = profile(table_of(DataFrame({"city": CITIES})), "city")
    assert [(value.text, value.count) for value in found.values] == [
        ("Lima", 3), ("Bogotá", 1), ("Quito", 1)
    ]  # fmt: skip


def test_numbers_are_shown_as_in_argentina_and_what_was_unread_as_it_was_written() -> None:
    values = profile(AMOUNTS, "amount").values
    assert [(value.text, value.shown, value.count) for value in values] == [
        ("1.5", "1,50", 2), ("1000.0", "1.000,00", 1), ("s/n 5", "s/n 5", 1)
    ]  # fmt: skip


@pytest.mark.parametrize("name", COLUMNS)
def test_ticking_a_value_lets_in_as_many_rows_as_it_says(name: str) -> None:
    table = table_of(DataFrame({name: COLUMNS[name]}))
    if name.startswith("arrow day"):
        table = Table(table.frame, {name: Kind.DATE})
    found = profile(table, name)
    assert found.filled == int(table.values(name).notna().sum())
    assert sum(value.count for value in found.values) == found.filled
    for value in found.values:
        assert int(OneOf(name, (value.text,)).mask(table).sum()) == value.count


@given(
    st.lists(st.sampled_from(["a", "b", "c", None]), min_size=1, max_size=30),
    st.sets(st.integers(0, 29)),
)
@settings(deadline=None)
def test_some_rows_are_counted_as_if_they_were_all_there_is(
    texts: list[str | None], chosen: set[int]
) -> None:
    rows = np.array(sorted(row for row in chosen if row < len(texts)), np.int64)
    table = table_of(DataFrame({"x": Series(texts, dtype="str")}))
    found = profile(table, "x", rows)
    alone = profile(table_of(table.frame.iloc[rows].reset_index(drop=True)), "x")
    assert found.values == alone.values
    assert (found.rows, found.blank, found.lengths) == (alone.rows, alone.blank, alone.lengths)


def test_an_empty_text_is_an_empty_cell() -> None:
    table = table_of(DataFrame({"x": Series(["", "a", None, ""], dtype="str")}))
    found = profile(table, "x")
    assert (found.filled, found.blank, found.distinct) == (1, 3, 1)
    assert found.blank == int(IsBlank("x").mask(table).sum())
    assert [value.text for value in found.values] == ["a"]


def test_what_is_unread_is_counted_only_in_the_rows_looked_at() -> None:
    found = profile(AMOUNTS, "amount", np.array([0, 2, 4]))
    assert (found.rows, found.filled, found.blank, found.unread) == (3, 2, 1, 0)
    assert found.figures
    assert found.figures.total == 1001.5


def test_numbers_have_figures_and_a_histogram_that_counts_them_all() -> None:
    found = profile(table_of(DataFrame({"n": [1, 2, 2, 3, 50]})), "n")
    assert found.figures
    assert found.figures.median == 2
    assert found.histogram
    assert sum(found.histogram.counts) == 5
    assert len(found.histogram.edges) == len(found.histogram.counts) + 1
    assert found.histogram.note is None


def test_a_histogram_says_when_a_few_values_hide_the_others() -> None:
    found = profile(table_of(DataFrame({"n": [*range(1, 100), 1_000_000]})), "n")
    assert found.histogram
    assert found.histogram.note


@given(st.lists(st.floats(-1e300, 1e300), min_size=1, max_size=20))
@settings(deadline=None)
def test_every_number_is_in_some_bar(numbers: list[float]) -> None:
    found = profile(table_of(DataFrame({"n": Series(numbers, dtype=float)})), "n")
    assert found.histogram
    assert sum(found.histogram.counts) == len(numbers)


def test_dates_have_a_first_and_a_last() -> None:
    found = profile(table_of(DataFrame({"day": COLUMNS["day"]})), "day")
    assert (found.earliest, found.latest) == (date(2023, 1, 1), date(2024, 1, 31))
    assert [value.shown for value in found.values] == ["31/01/2024", "01/01/2023"]


def test_codes_have_shapes() -> None:
    table = table_of(DataFrame({"cuit": ["30-71234567-1", "20-12345678-6", "B-1"]}))
    assert profile(table, "cuit").shapes == (("99-99999999-9", 2), ("A-9", 1))


def test_a_column_without_rows_has_nothing_in_it() -> None:
    for cells in (Series([], dtype="str"), Series([], dtype=float)):
        found = profile(table_of(DataFrame({"x": cells})), "x")
        assert (found.rows, found.values, found.lengths, found.histogram) == (0, (), None, None)
