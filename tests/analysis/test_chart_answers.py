"""Tests for app.analysis.chart_answers."""

import pandas as pd
from pandas import DataFrame

from app.analysis.chart_answers import first_answers, kept_answers
from app.analysis.charts.bars import BarChart
from app.analysis.charts.histogram import Histogram
from app.analysis.charts.line import LineChart
from app.analysis.charts.scatter import ScatterChart
from app.analysis.charts.tile_map import TileMap
from app.analysis.table import table_of

TABLE = table_of(
    DataFrame(
        {
            "id": [f"n{number}" for number in range(60)],
            "amount": range(60),
            "people": range(60),
            "stage": ["done", "begun"] * 30,
            "day": pd.date_range("2024-01-01", periods=60),
        }
    )
)


def test_a_category_with_few_values_is_the_first_to_be_drawn() -> None:
    assert first_answers(BarChart, TABLE) == {"category": "stage"}


def test_no_column_is_proposed_twice() -> None:
    answers = first_answers(ScatterChart, TABLE)
    assert answers == {"name": "stage", "across": "amount", "up": "people"}


def test_dates_are_proposed_for_dates_and_nothing_when_there_are_none() -> None:
    assert first_answers(LineChart, TABLE) == {"day": "day"}
    assert first_answers(LineChart, table_of(DataFrame({"a": ["x"]}))) == {"day": ""}


def test_another_kind_of_chart_keeps_words_and_columns_that_fit() -> None:
    old = BarChart("stage", "amount", source="Source: x.", per_people=False)
    assert kept_answers(Histogram, old, TABLE)["number"] == "amount"
    kept = kept_answers(TileMap, old, TABLE)
    assert kept["source"] == "Source: x."
    assert "per_people" not in kept
    assert "number" not in kept_answers(Histogram, BarChart("stage"), TABLE)
