"""Whole divisions of decimal numbers as on paper: 1 divided by 0,1 leaves nothing over.

A float is taken for the shortest decimal number that reads as it. Numbers with few decimals are
worked out as whole ones, all at once; the rest one by one, figure by figure.
"""

from collections.abc import Callable
from decimal import Context, Decimal

import numpy as np

from app.analysis.formula.value import Bools, Floats

MOVED = 1e6  # up to six decimals
WHOLE = 2.0**52
Work = Callable[[Floats, Floats], Floats]
OnPaper = Callable[[Decimal, Decimal], Decimal]

WIDE = Context(prec=700)  # figures: as many as a division of any two numbers has

ON_PAPER = """
from decimal import Context, Decimal

WIDE = Context(prec=700)


def on_paper(number):
    '''Return a number as it is written: 0.1 is a tenth.'''
    return Decimal(repr(float(number)))
"""


def as_written(number: Floats, divisor: Floats, work: Work, on_paper: OnPaper) -> Floats:
    """Work on numbers moved six places, where that is exact, and elsewhere on their figures."""
    number, divisor = np.broadcast_arrays(number, divisor)
    known = np.isfinite(number) & np.isfinite(divisor) & (divisor != 0)
    fits = _few_decimals(number) & _few_decimals(divisor)
    found = np.where(known & fits, work(_moved(number), _moved(divisor)), np.nan)
    rest = np.flatnonzero(known & ~fits)
    pairs = zip(number[rest].tolist(), divisor[rest].tolist(), strict=True)
    found[rest] = [float(on_paper(Decimal(repr(a)), Decimal(repr(b)))) for a, b in pairs]
    return np.asarray(found + 0.0, np.float64)


def _moved(values: Floats) -> Floats:
    return np.asarray(np.rint(values * MOVED), np.float64)


def _few_decimals(values: Floats) -> Bools:
    """Say which numbers lose nothing when they are moved."""
    moved = _moved(values)
    return np.asarray((np.abs(moved) < WHOLE) & (moved / MOVED == values), np.bool_)
