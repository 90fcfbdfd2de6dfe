"""Tests for app.analysis.charts.histogram."""

from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from app.analysis.charts.histogram import Histogram
from app.analysis.marks import Bins

NUMBERS = st.floats(-1e12, 1e12, allow_subnormal=False).map(lambda number: round(number, 6))


@given(st.lists(NUMBERS, min_size=1, max_size=40))
@settings(deadline=None)
def test_every_number_falls_in_some_bar(numbers: list[float]) -> None:
    (bins,) = Histogram("n").draw(DataFrame({"n": numbers})).all(Bins)
    assert sum(bins.counts) == len(numbers)
    assert list(bins.edges) == sorted(bins.edges)
