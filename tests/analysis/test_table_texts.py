"""What a person sees in a column that is no text."""

from math import isnan
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Series

from app.analysis.table import table_of


@pytest.mark.parametrize(
    "values",
    [
        Series([0.1, -0.0, 1e16, 1e15, 123456789.123, 1e-5, 1e-7, 12.0, None, float("inf")]),
        Series([None, None], dtype="float64"),
        Series([1, -5, 2**60]),
        Series([1, None], dtype="Int64"),
        Series([1.5, None], dtype="Float64"),
        Series([True, None], dtype="boolean"),
        Series([True, False]),
        Series(np.array(["2024-01-31", "NaT"], "datetime64[s]")),
        Series([], dtype="float64"),
    ],
)
def test_values_are_written_as_pandas_writes_them(values: "Series[Any]") -> None:
    values = values.set_axis(range(5, 5 + len(values)))
    found = table_of(DataFrame({"x": values})).texts("x")
    pd.testing.assert_series_equal(
        found, values.astype("str").where(values.notna(), None), check_names=False
    )


@settings(deadline=None)
@given(st.lists(st.sampled_from([0.0, -0.0, 1.5, 1e20, float("nan"), float("inf"), 1e-7])))
def test_decimals_are_written_as_each_alone(numbers: list[float]) -> None:
    table = table_of(DataFrame({"n": Series(numbers, dtype="float64")}))
    found = table.texts("n").tolist()
    assert [one if isinstance(one, str) else None for one in found] == [
        None if isnan(one) else repr(one) for one in numbers
    ]


@settings(deadline=None)
@given(st.lists(st.sampled_from(["2024-01-31", "2024-01-31T10:30:05", "1969-02-01", "NaT"])))
def test_moments_are_written_as_pandas_does(moments: list[str]) -> None:
    values = Series(np.array(moments, "datetime64[s]"))
    expected = values.astype("str").where(values.notna(), None)
    assert table_of(DataFrame({"day": values})).texts("day").equals(expected)
