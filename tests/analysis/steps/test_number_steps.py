"""Tests for the steps that round, scale and estimate numbers."""

import math
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from app.analysis.decimal_digits import rounded, scaled
from app.analysis.kind import Kind
from app.analysis.steps.change_sign import ChangeSign
from app.analysis.steps.fill_with_statistic import FillWithStatistic
from app.analysis.steps.round_numbers import RoundNumbers
from app.analysis.steps.scale_numbers import ScaleNumbers
from app.analysis.table import table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed, unread, with_unread

WAYS = {"half_up": ROUND_HALF_UP, "up": ROUND_UP, "down": ROUND_DOWN}
AMOUNTS = st.decimals(-(10**9), 10**9, places=4).map(float)


@given(AMOUNTS, st.integers(-3, 4), st.sampled_from(sorted(WAYS)))
@settings(deadline=None, max_examples=500)
def test_rounding_is_the_one_of_decimal_numbers(value: float, decimals: int, way: str) -> None:
    unit = Decimal(1).scaleb(-decimals)
    exact = Decimal(repr(value)).quantize(unit, rounding=WAYS[way])
    assert rounded(np.array([value]), decimals, way)[0] == float(exact)


@given(AMOUNTS, st.sampled_from([-9, -6, -3, -2, 2, 3, 6, 9]))
@settings(deadline=None, max_examples=500)
def test_scaling_moves_the_point(value: float, power: int) -> None:
    assert scaled(np.array([value]), power)[0] == float(Decimal(repr(value)).scaleb(power))


def test_half_cents_go_up_as_people_expect() -> None:
    table = table_of(DataFrame({"a": [1.005, 2.675, -1.005, 0.125, None, math.inf]}))
    assert listed(RoundNumbers("a").apply(table)) == [1.01, 2.68, -1.01, 0.13, None, math.inf]
    assert listed(RoundNumbers("a", 0, "up").apply(table))[:3] == [2, 3, -2]


def test_whole_numbers_stay_whole() -> None:
    table = table_of(DataFrame({"a": [1499, -1500, 12]}))
    after = RoundNumbers("a", -3).apply(table)
    assert after.kinds["a"] is Kind.WHOLE
    assert listed(after) == [1000, -2000, 0]


def test_millions_become_pesos_to_the_cent() -> None:
    table = table_of(DataFrame({"a": [1.1, 2.345678, 0.07]}))
    assert listed(ScaleNumbers("a").apply(table)) == [1100000.0, 2345678.0, 70000.0]
    whole = table_of(DataFrame({"a": [3, 5]}))
    assert ScaleNumbers("a").apply(whole).kinds["a"] is Kind.WHOLE
    assert listed(ScaleNumbers("a", "divide", "1000").apply(whole)) == [0.003, 0.005]


def test_numbers_too_long_are_refused() -> None:
    for value in (10**15, 1e305):
        with pytest.raises(UserError):
            ScaleNumbers("a", "multiply", "1000000000").apply(table_of(DataFrame({"a": [value]})))


def test_what_was_unread_stays_so() -> None:
    table = with_unread([1.5, None], {1: "a confirmar"})
    for step in (RoundNumbers("a"), ScaleNumbers("a"), ChangeSign("a")):
        assert unread(step.apply(table)) == {1: "a confirmar"}


def test_zero_has_no_sign() -> None:
    after = ChangeSign("a").apply(table_of(DataFrame({"a": [0.0, 2.0]})))
    assert math.copysign(1, after.frame["a"].iloc[0]) == 1


def test_estimates_are_marked_and_unread_cells_are_not_filled() -> None:
    table = with_unread([1.0, None, 3.0, None], {1: "a confirmar"})
    after = FillWithStatistic("a", "mean", "estimado").apply(table)
    assert listed(after) == [1.0, None, 3.0, 2.0]
    assert listed(after, "estimado") == [False, False, False, True]
    assert unread(after) == {1: "a confirmar"}


def test_two_values_as_common_fill_nothing() -> None:
    frame = DataFrame({"a": ["x", "y", None, "z", "z", None], "by": [1, 1, 1, 2, 2, 2]})
    step = FillWithStatistic("a", "mode", "estimado", "by")
    after = step.apply(table_of(frame))
    assert listed(after) == ["x", "y", None, "z", "z", "z"]
    assert exported(step, frame)["estimado"].tolist() == listed(after, "estimado")
