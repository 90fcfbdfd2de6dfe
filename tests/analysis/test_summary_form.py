"""Tests for app.analysis.summary_form."""

import pandas as pd
from pandas import DataFrame

from app.analysis.chart import charts
from app.analysis.marks import Bars
from app.analysis.summary import compute
from app.analysis.summary_form import ColumnAnswers, GroupAnswers
from app.analysis.table import table_of
from app.records import from_record

FRAME = DataFrame(
    {
        "city": ["A", "B", "B"],
        "votes": [9.0, 1.0, 2.0],
        "day": pd.date_range("2024-01-01", periods=3),
    }
)
TABLE = table_of(FRAME)


def test_the_figures_that_are_ticked_are_worked_out() -> None:
    answers = GroupAnswers("city", number="votes", mean=True)
    frame = compute(TABLE, answers.summary).frame
    assert frame.columns.tolist() == ["city", "Rows", "Sum of votes", "Mean of votes"]
    assert frame.to_numpy().tolist() == [["B", 2, 3.0, 1.5], ["A", 1, 9.0, 9.0]]


def test_the_same_column_twice_is_one_group() -> None:
    assert GroupAnswers("city", "city").summary.by == ("city",)


def test_without_numbers_nothing_is_added_up() -> None:
    assert len(GroupAnswers("city").summary.measures) == 1


def test_the_chart_shows_the_first_figure_of_the_summary() -> None:
    answers = GroupAnswers("city", count=False, number="votes", total=False, mean=True)
    bars = from_record(charts, answers.chart(TABLE)).draw(FRAME).all(Bars)[0]
    assert dict(zip(bars.names, bars.values, strict=True)) == {"A": 9.0, "B": 1.5}


def test_each_kind_of_column_gets_its_chart() -> None:
    kinds = [ColumnAnswers(name).chart(TABLE)["kind"] for name in TABLE.columns]
    assert kinds == ["bars", "histogram", "line"]
    assert GroupAnswers("day").chart(TABLE)["kind"] == "line"
