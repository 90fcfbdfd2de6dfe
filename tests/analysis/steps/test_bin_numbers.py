"""Tests for app.analysis.steps.bin_numbers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from app.analysis.recipe import do
from app.analysis.steps.bin_numbers import BinNumbers
from app.analysis.table import table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed


def banded(numbers: list[float | None], **more: object) -> list[object]:
    table = table_of(DataFrame({"n": numbers}, dtype=float))
    return listed(do(BinNumbers("n", "b", **more), table), "b")  # type: ignore[arg-type]  # from a test


def test_an_edge_belongs_to_the_band_above() -> None:
    found = banded([-1, 0, 999.99, 1000, None], way="cuts", cuts="0; 1.000")
    assert found == ["< 0", "0 a < 1000", "0 a < 1000", "≥ 1000", None]


def test_quartiles_put_as_many_in_each() -> None:
    found = banded([1, 2, 3, 4, 5, 6, 7, 8])
    assert [found.count(one) for one in dict.fromkeys(found)] == [2, 2, 2, 2]


def test_equal_numbers_stay_together() -> None:
    assert banded([1, 1, 1, 5, 9]) == ["1 a < 5", "1 a < 5", "1 a < 5", "≥ 5", "≥ 5"]


@pytest.mark.parametrize("cuts", ["", "5; 1", "1; x", "1; 1"])
def test_edges_that_cannot_be_are_refused(cuts: str) -> None:
    with pytest.raises(UserError):
        banded([1.0], way="cuts", cuts=cuts)


@given(st.lists(st.none() | st.integers(-50, 50), min_size=1, max_size=20),
       st.sampled_from(["quantiles", "even"]), st.integers(2, 6))  # fmt: skip
@settings(deadline=None, max_examples=50)
def test_no_number_is_left_out(numbers: list[int | None], way: str, count: int) -> None:
    table = table_of(DataFrame({"n": numbers}, dtype=float))
    step = BinNumbers("n", "b", way, count=count)  # type: ignore[arg-type]  # from a list
    found = listed(do(step, table), "b")
    assert [one is None for one in found] == [one is None for one in numbers]
    if any(one is not None for one in numbers):
        assert listed(table_of(exported(step, table.frame)), "b") == found
