"""Tests for app.analysis.steps.date_parts and days_between."""

import pandas as pd
import pytest
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.date_parts import DateParts
from app.analysis.steps.days_between import DaysBetween
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import listed

DAYS = Table(
    DataFrame({
        "a": pd.to_datetime(Series(["2024-02-29", "1969-12-31", None])).astype("datetime64[s]"),
        "b": pd.to_datetime(
            Series(["2024-03-01 23:59:00", "1970-01-01 00:00:00", None])
        ).astype("datetime64[s]"),
    }),
    {"a": Kind.DATE, "b": Kind.DATE_TIME},
)  # fmt: skip


@pytest.mark.parametrize(
    ("part", "values", "kind"),
    [
        ("year", ["2024", "1969", None], Kind.PERIOD),
        ("month", ["2024-02", "1969-12", None], Kind.PERIOD),
        ("quarter", ["2024-Q1", "1969-Q4", None], Kind.PERIOD),
        ("month_number", [2, 12, None], Kind.WHOLE),
        ("day", [29, 31, None], Kind.WHOLE),
        ("weekday", ["jueves", "miércoles", None], Kind.CATEGORY),
        ("hour", [0, 0, None], Kind.WHOLE),
    ],
)
def test_each_part_has_its_kind(part: str, values: list[object], kind: Kind) -> None:
    done = do(DateParts("a", "p", part), DAYS)  # type: ignore[arg-type]  # from a list
    assert listed(done, "p") == values
    assert done.kinds["p"] is kind


def test_the_hour_does_not_count_between_days() -> None:
    done = do(DaysBetween("a", "b", "d"), DAYS)
    assert listed(done, "d") == [1, 1, None]
    assert listed(do(DaysBetween("b", "a", "d"), DAYS), "d") == [-1, -1, None]


def test_columns_without_dates_are_refused() -> None:
    table = table_of(DataFrame({"a": ["2024-01-01"], "b": [1]}))
    for step in (DateParts("a", "p"), DaysBetween("a", "b", "d"), DaysBetween("a", "a", "d")):
        with pytest.raises(UserError):
            do(step, table)
