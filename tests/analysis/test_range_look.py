"""Tests for app.analysis.range_look, app.analysis.range_scale and app.analysis.ladder."""

from datetime import UTC, datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Series

from app.analysis.conditions.between import Between
from app.analysis.kept_column import KeptColumn
from app.analysis.kind import Kind
from app.analysis.range_look import RangeLook
from app.analysis.range_scale import number_scale, time_scale
from app.analysis.table import Table, table_of
from tests.analysis.steps.running import moments


def looked(table: Table, column: str = "a", rows: list[int] | None = None) -> RangeLook:
    found = KeptColumn(table, column).range_look(None if rows is None else np.array(rows))
    assert found is not None
    return found


def seconds(*days: str) -> list[float]:
    return [datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp() for day in days]


NUMBERS = st.lists(
    st.one_of(st.none(), st.floats(-1e6, 1e6, allow_nan=False)), min_size=1, max_size=40
)
BOUND = st.one_of(st.just(""), st.integers(-1000, 1000).map(str), st.just("0.5"))


@settings(deadline=None)
@given(NUMBERS, BOUND, BOUND, st.booleans())
def test_the_live_count_is_the_one_of_the_filter(
    numbers: list[float | None], low: str, high: str, flag: object
) -> None:
    table, blank = table_of(DataFrame({"a": Series(numbers, dtype="float64")})), bool(flag)
    counted = looked(table).count(low, high, blank=blank)
    assert counted == int(Between("a", low, high, blank).mask(table).sum())


@settings(deadline=None)
@given(st.lists(st.integers(-(10**17), 10**17), min_size=1, max_size=30), st.data())
def test_large_whole_numbers_are_counted_exactly(numbers: list[int], data: st.DataObject) -> None:
    table = table_of(DataFrame({"a": numbers}))
    low = str(data.draw(st.sampled_from(numbers)))
    assert looked(table).count(low, "") == sum(number >= int(low) for number in numbers)


@settings(deadline=None)
@given(NUMBERS)
def test_every_row_with_a_value_is_in_one_bar(numbers: list[float | None]) -> None:
    look = looked(table_of(DataFrame({"a": Series([*numbers, 1.0], dtype="float64")})))
    for scale in (look.scale, look.log):
        if scale is not None:
            assert sum(look.bars(scale)) == look.here.total


def test_days_are_counted_whole_and_cells_that_could_not_be_read_apart() -> None:
    days = DataFrame({"a": moments("2024-01-31", "2024-02-01", None, None)})
    unread = {"a": Series({3: "A/D"}, dtype="str")}
    look = looked(Table(days, {"a": Kind.DATE}, unread))
    assert (look.blank, look.unread, look.total) == (1, 1, 4)
    assert look.count("2024-01-31", "2024-01-31") == 1
    assert look.count("2024-02-02", "", blank=True, unread=True) == 2


def test_the_bars_answer_to_the_other_filters_and_keep_what_there_is_without_them() -> None:
    look = looked(table_of(DataFrame({"a": [1, 2, 2, 3]})), rows=[0, 1])
    assert look.scale is not None
    assert look.bars(look.scale) == (1, 1, 0)
    assert look.all_bars(look.scale) == (1, 2, 1)


@pytest.mark.parametrize(
    ("first", "last", "period", "bars"),
    [
        ("2024-02-27", "2024-03-02", "day", 5),
        ("2023-11-15", "2024-03-02", "month", 5),
        ("2010-05-01", "2024-03-02", "quarter", 56),
        ("1990-01-01", "2024-03-02", "year", 35),
        ("1900-01-01", "2024-03-02", "years", 25),
        ("0001-01-01", "9999-12-31", "years", 50),
    ],
)
def test_a_bar_of_time_is_as_long_as_the_span_asks(
    first: str, last: str, period: str, bars: int
) -> None:
    scale = time_scale(*seconds(first, last))
    assert scale.period == period
    assert scale.bars == bars


def test_months_without_rows_have_their_place() -> None:
    look = looked(table_of(DataFrame({"a": moments("2023-01-05", "2023-04-01")})))
    assert look.scale is not None
    assert look.bars(look.scale) == (1, 0, 0, 1)


def test_a_log_scale_is_offered_only_when_a_few_values_are_far_away() -> None:
    skewed = [*range(1, 100), 5_000_000]
    look = looked(table_of(DataFrame({"a": [0, *skewed]})))
    assert look.log is not None
    assert look.log.edges[0] == 0
    assert max(look.bars(look.log)) < 0.6 * 101
    assert looked(table_of(DataFrame({"a": list(range(100))}))).log is None


@settings(deadline=None)
@given(st.integers(-500, 500), st.integers(0, 100_000), st.floats(0, 1))
def test_a_place_of_the_scale_and_its_value_agree(low: int, span: int, place: float) -> None:
    scale = number_scale(low, low + span, whole=True)
    value = scale.value(place)
    assert value == round(value)
    assert scale.value(scale.place(value)) == value


def test_an_end_of_whole_numbers_is_the_last_one_in() -> None:
    look = looked(table_of(DataFrame({"a": [1, 2, 3]})))
    assert look.bound(2.0) == "2"
    assert look.bound(3.0, end=True) == "2"
    assert look.value("2", end=True) == 3.0


def test_infinite_values_do_not_stretch_the_bars() -> None:
    look = looked(table_of(DataFrame({"a": pd.Series([1.0, 2.0, float("inf")])})))
    assert look.scale is not None
    assert look.scale.edges[-1] <= 3
    assert look.count("", "") == 3
