"""Tests for app.analysis.charts.grouped_bars."""

import numpy as np
from pandas import DataFrame

from app.analysis.charts.grouped_bars import GroupedBars
from app.analysis.marks import Bars

TABLE = DataFrame(
    {"area": list("ABCD"), "planned": [9.0, 5.0, 3.0, 1.0], "spent": [7.0, np.nan, 3.0, 1.0]}
)


def test_a_category_without_one_of_the_numbers_gets_no_other_in_its_place() -> None:
    first, second = GroupedBars("area", "planned", "spent").draw(TABLE).all(Bars)
    assert first.names == second.names == ("A", "C", "D")
    assert second.values == (7, 3, 1)


def test_the_small_ones_are_gathered_in_both() -> None:
    first, second = GroupedBars("area", "planned", "spent", most=2).draw(TABLE).all(Bars)
    assert first.names == ("A", "Others (2)")
    assert (first.values, second.values) == ((9, 4), (7, 4))
