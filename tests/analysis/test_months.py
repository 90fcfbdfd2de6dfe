"""Tests for app.analysis.months."""

from datetime import date
from typing import Any

import numpy as np
import pytest
from pandas import Series

from app.analysis.months import by_month
from app.errors import UserError


def days(*texts: str) -> "Series[Any]":
    return Series(np.array(texts, "M8[s]"))


def test_a_month_whose_numbers_are_all_missing_is_a_gap_and_not_a_zero() -> None:
    numbers = Series([1.5, np.nan, 0.0])
    months = by_month(days("1969-12-05", "1970-01-09", "1970-02-03"), numbers)
    assert months.starts == (date(1969, 12, 1), date(1970, 1, 1), date(1970, 2, 1))
    assert months.values == (1.5, None, 0.0)


def test_cents_do_not_drift() -> None:
    months = by_month(days(*["2024-01-02"] * 10), Series([0.1] * 10))
    assert months.values == (1.0,)


def test_a_month_without_days_between_others_is_a_gap() -> None:
    assert by_month(days("2024-01-31", "2024-03-01", "NaT")).values == (1, None, 1)


def test_dates_centuries_apart_are_explained() -> None:
    with pytest.raises(UserError) as caught:
        by_month(days("0202-01-01", "2024-01-01"))
    assert "from 202 to 2024" in str(caught.value.what)
