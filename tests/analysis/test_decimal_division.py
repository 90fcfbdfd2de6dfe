"""Divisions by the figures people see, against exact fractions."""

from decimal import Decimal
from fractions import Fraction
from math import floor, trunc

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.analysis.decimal_division import SHOWN, divided, shown
from app.analysis.formula.functions.integer import Integer
from app.analysis.formula.functions.quotient import Quotient
from app.analysis.formula.functions.remainder import Remainder
from tests.analysis.steps.running import function

PRICES = st.decimals(-(10**11), 10**11, places=2, allow_nan=False).map(float)
WHOLE = st.integers(-(2**53), 2**53).map(float)
ANY = st.floats(-1e15, 1e15) | PRICES | WHOLE | st.sampled_from([0.1, 0.3, -0.7, 1e-20, 435.0])

TINY = 1e-100  # less than this may go into a number more times than a float can tell


def seen(value: float) -> Fraction:
    return Fraction(value) if value.is_integer() else Fraction(Decimal(f"{value:.15g}"))


@given(ANY, ANY.filter(lambda divisor: abs(divisor) > TINY))
@example(0.3, 0.1)
@example(4.35 * 100, 1.0)
@example(1e300, 3.0)
@example(5e-324, 3.0)
@example(2.0**53 - 1, -10.0)
@settings(deadline=None, max_examples=300)
def test_whole_times_and_rest_are_exact(number: float, divisor: float) -> None:
    whole, rest = divided(np.array([number]), np.array([divisor]))
    one, other = seen(number), seen(divisor)
    assert whole[0] == pytest.approx(float(trunc(one / other)), rel=1e-15)
    assert rest[0] == pytest.approx(float(one - other * floor(one / other)), rel=1e-15)


def test_what_cannot_be_divided_has_no_answer() -> None:
    whole, rest = divided(np.array([1.0, np.nan, np.inf, 0.0]), np.array([0.0, 1.0, 2.0, 0.1]))
    assert np.isnan(whole[:3]).all()
    assert np.isnan(rest[:3]).all()
    assert (whole[3], rest[3]) == (0, 0)


@given(st.floats(-1e15, 1e15))
@settings(deadline=None, max_examples=200)
def test_exported_code_sees_the_same_figures(value: float) -> None:
    assert float(function(SHOWN, "shown")(value)) == pytest.approx(shown(np.array([value]))[0],
                                                                  rel=1e-15)  # fmt: skip


@pytest.mark.parametrize(("number", "divisor"), [(0.3, 0.1), (-0.7, 0.1), (4.35 * 100, 1.0)])
def test_exported_functions_divide_the_same_way(number: float, divisor: float) -> None:
    whole, rest = divided(np.array([number]), np.array([divisor]))
    assert function(Quotient.prelude, "quotient")(number, divisor) == whole[0]
    assert function(Remainder.prelude, "remainder")(number, divisor) == rest[0]
    assert function(Integer.prelude, "integer")(4.35 * 100) == 435
