"""Whole divisions of decimal numbers as on paper: 1 divided by 0,1 leaves nothing over.

A float is taken for the shortest decimal number that reads as it. Numbers with few decimals are
worked out as whole ones, all at once; the rest one by one, as fractions.
"""

from collections.abc import Callable
from fractions import Fraction

import numpy as np

from app.analysis.formula.value import Bools, Floats

MOVED = 1e6  # up to six decimals
WHOLE = 2.0**52
Work = Callable[[Floats, Floats], Floats]
OnPaper = Callable[[Fraction, Fraction], Fraction | int]

FRACTIONS = """
from fractions import Fraction


def on_paper(number):
    '''Return a number as it is written: 0.1 is a tenth.'''
    return Fraction(repr(float(number)))
"""


def as_written(number: Floats, divisor: Floats, work: Work, on_paper: OnPaper) -> Floats:
    """Work on numbers moved six places, where that is exact, and elsewhere on fractions."""
    number, divisor = np.broadcast_arrays(number, divisor)
    known = np.isfinite(number) & np.isfinite(divisor) & (divisor != 0)
    fits = _few_decimals(number) & _few_decimals(divisor)
    found = np.where(known & fits, work(_moved(number), _moved(divisor)), np.nan)
    for place in np.flatnonzero(known & ~fits).tolist():
        pair = (Fraction(repr(float(part[place]))) for part in (number, divisor))
        found[place] = _float(on_paper(*pair))
    return np.asarray(found, np.float64)


def _moved(values: Floats) -> Floats:
    return np.asarray(np.rint(values * MOVED), np.float64)


def _few_decimals(values: Floats) -> Bools:
    """Say which numbers lose nothing when they are moved."""
    moved = _moved(values)
    return np.asarray((np.abs(moved) < WHOLE) & (moved / MOVED == values), np.bool_)


def _float(found: Fraction | int) -> float:
    try:
        return float(found)
    except OverflowError:
        return np.inf
