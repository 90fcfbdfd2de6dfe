"""Numbers cut at some decimals, as Excel cuts them: a hair of binary rest does not count.

The hair is never more than a ten-thousandth of the last digit that is kept, however large the
number: ten billion pesos keep their cents.
"""

from collections.abc import Callable

import numpy as np

from app.analysis.decimal_digits import PRECISION, SURE, as_written
from app.analysis.formula.comparing import ALIKE
from app.analysis.formula.value import Floats

SLACK = 1e-4  # of the last digit that is kept
FARTHEST = 300  # decimals
LONGEST = 2.0**53  # beyond, numbers have no decimals
WHOLE = 2.0**52  # beyond, numbers have no decimals
Gap = Callable[[Floats], Floats]  # what units, written out, have more than the number
Cut = Callable[[Floats, Gap], Floats]

ROUNDING = f"""
from decimal import Context, Decimal


def moved(value, places):
    '''Move the point of a number; dividing by 1000 is exact, multiplying by 0.001 is not.'''
    power = max(min(int(places), {FARTHEST}), -{FARTHEST})
    return value * 10.0**power if power >= 0 else value / 10.0**-power


def is_long(value, size):
    '''Say whether a product by a power of ten may be off by one.'''
    return size >= {SURE} and abs(value) < 2**53


def as_written(value, places, rounding):
    '''Round a number by the figures it is written with.'''
    unit = Decimal(1).scaleb(-max(min(int(places), {FARTHEST}), -{FARTHEST}))
    found = Decimal(repr(float(value))).quantize(unit, rounding, Context({PRECISION}))
    return float(found) + 0.0


def hair(size):
    '''Return how much of a number may be what its binary form added or took.'''
    return min(size * {ALIKE}, {SLACK})
"""


def cut_at(number: Floats, places: Floats, cut: Cut) -> Floats:
    """Leave numbers with so many decimals; `cut` takes their sizes in units, and gives units."""
    power = np.clip(np.trunc(places), -FARTHEST, FARTHEST)
    whole = np.abs(number)
    size = _moved(whole, power)
    near = _moved(cut(size, lambda units: _moved(units, -power) - whole), -power)
    found = np.where(np.isfinite(near) & (size < WHOLE), near, whole)
    result = np.asarray(np.copysign(found, number) + 0.0, np.float64)
    for place in np.flatnonzero((size >= SURE) & (whole < LONGEST)).tolist():
        result[place] = as_written(float(number[place]), int(power[place]), WAYS[cut])
    return result


def hair(size: Floats) -> Floats:
    """Return how much of each number may be what its binary form added or took."""
    return np.minimum(size * ALIKE, SLACK)


def nearest(size: Floats, _: Gap) -> Floats:
    """Take the nearest whole number; a half goes up."""
    return np.asarray(np.floor(size + hair(size) + 0.5), np.float64)


def below(size: Floats, gap: Gap) -> Floats:
    """Take the whole number below: the next one when, written out, it is the number itself."""
    units = np.floor(size + hair(size))
    return np.asarray(units + (gap(units + 1) <= 0), np.float64)


def above(size: Floats, gap: Gap) -> Floats:
    """Take the whole number above: the one before when, written out, it is the number itself."""
    units = np.ceil(size - hair(size))
    return np.asarray(units - (gap(units - 1) >= 0), np.float64)


WAYS: dict[Cut, str] = {nearest: "half_up", below: "down", above: "up"}


def _moved(values: Floats, power: Floats) -> Floats:
    up, down = 10.0 ** np.maximum(power, 0), 10.0 ** np.maximum(-power, 0)
    return np.asarray(values * up / down, np.float64)
