"""Tests for app.analysis.steps.change_column."""

import pandas as pd
import pytest
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.change_column import ChangeColumn
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed


def changed(periods: list[object], numbers: list[float | None], **more: object) -> Table:
    table = table_of(DataFrame({"p": periods, "n": numbers}))
    return do(ChangeColumn("n", "p", "c", **more), table)  # type: ignore[arg-type]  # from a test


def test_a_base_of_zero_or_below_says_why_there_is_no_percentage() -> None:
    done = changed(["2024-01", "2024-02", "2024-03", "2024-04"], [100.0, 0.0, -5.0, 10.0])
    assert listed(done, "c") == [None, -100.0, None, None]
    assert dict(done.unread_in("c")) == {2: "÷0", 3: "#NUM"}


def test_a_month_that_is_not_there_is_not_jumped_over() -> None:
    assert listed(changed(["2024-01", "2024-03"], [1.0, 2.0]), "c") == [None, None]


def test_the_same_month_of_the_year_before() -> None:
    done = changed(["2023-05", "2024-05", "2024-04"], [200.0, 250.0, 1.0], against="year")
    assert listed(done, "c") == [None, 25.0, None]


def test_years_as_numbers_and_quarters_and_dates_are_periods() -> None:
    assert listed(changed([2023, 2024], [4.0, 5.0], result="difference"), "c") == [None, 1.0]
    assert listed(changed(["2023-Q4", "2024-Q1"], [4.0, 5.0]), "c") == [None, 25.0]
    days = pd.to_datetime(Series(["2023-12-31", "2024-01-01"])).astype("datetime64[s]")
    table = Table(DataFrame({"p": days, "n": [4, 5]}), {"p": Kind.DATE, "n": Kind.WHOLE})
    assert listed(do(ChangeColumn("n", "p", "c"), table), "c") == [None, 25.0]


def test_two_rows_of_one_period_are_refused_unless_they_are_apart() -> None:
    frame = DataFrame(
        {"g": ["x", "y", "x"], "p": ["2024-01", "2024-01", "2024-02"], "n": [1, 2, 3]}
    )
    with pytest.raises(UserError):
        do(ChangeColumn("n", "p", "c"), table_of(frame))
    step = ChangeColumn("n", "p", "c", ("g",))
    assert listed(do(step, table_of(frame)), "c") == [None, None, 200.0]
    assert exported(step, frame)["c"].tolist()[2] == 200.0


@pytest.mark.parametrize("periods", [["a", "b"], ["2024-01", "2024"], [1.5, 2.5]])
def test_what_says_no_periods_is_refused(periods: list[object]) -> None:
    with pytest.raises(UserError):
        changed(periods, [1.0, 2.0])
