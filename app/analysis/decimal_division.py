"""Divisions that leave a rest, by the figures people see: 0.3 has 0.1 three times and nothing left.

A whole number is taken as it is, and another one with the 15 figures that spreadsheets show: what
the binary form of a decimal adds or takes does not count.
"""

from decimal import Decimal
from fractions import Fraction
from math import floor, trunc

import numpy as np
from numpy.typing import NDArray

from app.analysis.decimal_digits import EXACT, POWER, Floats, moved

FIGURES = 15  # of those that are not whole
UNSURE = 0.3  # so near a half, moving the point may round it to the other side
SHOWN = f"""
import math
from decimal import Decimal
from fractions import Fraction


def shown(value):
    '''Return a number as people see it: whole, or with {FIGURES} figures.'''
    whole = value == math.floor(value)
    return Fraction(int(value)) if whole else Fraction(Decimal(f"{{value:.{FIGURES}g}}"))
"""


def shown(values: Floats) -> Floats:
    """Return the numbers with the figures that people see."""
    size = np.abs(values)
    odd = np.isfinite(values) & (values != np.floor(values))
    with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
        power = FIGURES - 1 - np.floor(np.log10(size))
    found = values.copy()
    doubtful = odd & (power > POWER)
    for digits in np.unique(power[odd & ~doubtful]).astype(int).tolist():
        here = odd & (power == digits)
        units = moved(values[here], digits)
        found[here] = moved(np.rint(units), -digits)
        doubtful[here] = np.abs(units - np.floor(units) - 0.5) < UNSURE
    found[doubtful] = [float(f"{one:.{FIGURES}g}") for one in values[doubtful].tolist()]
    return found


def divided(number: Floats, divisor: Floats) -> tuple[Floats, Floats]:
    """Return how many whole times there are, and what is left, with the sign of the divisor.

    Where there is nothing to divide, or to divide by, both are nan.
    """
    found = np.full((2, len(number)), np.nan)
    number, divisor = shown(number), shown(divisor)
    left = np.flatnonzero(np.isfinite(number) & np.isfinite(divisor) & (divisor != 0))
    for digits in range(POWER + 1):
        fits, one, other = _units(number[left], divisor[left], digits)
        rest = moved(np.mod(one, other).astype(np.float64), -digits)
        found[:, left[fits]] = np.sign(one) * np.sign(other) * (abs(one) // abs(other)), rest
        left = left[~fits]
        if not len(left):
            break
    for place in left.tolist():
        found[:, place] = _exactly(float(number[place]), float(divisor[place]))
    return found[0] + 0.0, found[1] + 0.0


def _units(
    number: Floats, divisor: Floats, digits: int
) -> tuple[NDArray[np.bool_], NDArray[np.int64], NDArray[np.int64]]:
    """Say which pairs are whole with the point moved so many digits, and return those as whole."""
    units, fits = [], np.ones(len(number), bool)
    with np.errstate(over="ignore", invalid="ignore"):
        for values in (number, divisor):
            units.append(np.rint(moved(values, digits)))
            fits &= (np.abs(units[-1]) < EXACT) & (moved(units[-1], -digits) == values)
    one, other = (values[fits].astype(np.int64) for values in units)
    return fits, one, other


def _exactly(number: float, divisor: float) -> tuple[float, float]:
    one, other = _fraction(number), _fraction(divisor)
    try:
        return float(trunc(one / other)), float(one - other * floor(one / other))
    except OverflowError:
        return np.inf, np.inf


def _fraction(value: float) -> Fraction:
    return Fraction(value) if value.is_integer() else Fraction(Decimal(repr(value)))
