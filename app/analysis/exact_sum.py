"""Adding up many decimals without losing any of them, in all or group by group.

Adding amounts one after the other rounds at each step, and the cents drift with the order of
the rows. Here each number is cut into layers that a computer adds without rounding, so the total
is the one `math.fsum` gives: the same in any order, on any machine.
"""

from collections.abc import Iterator
from fractions import Fraction
from math import frexp, fsum, inf, ldexp

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
MANTISSA = 53  # bits of a floating point number
TWO = 2
LARGEST = 960  # beyond 2 to this power, cutting into layers would overflow


def exact_sum(values: Floats) -> float:
    """Add up finite numbers; the result is rounded once, at the end."""
    if not len(values):
        return 0.0
    if _exponent(values) + len(values).bit_length() > LARGEST:
        return _of_huge(values)
    return fsum(float(layer.sum()) for layer in layers(values))


def exact_sums(values: Floats, groups: NDArray[np.int64], count: int) -> Floats:
    """Add up finite numbers by group; `groups` holds, for each, a place below `count`."""
    if not values.any():
        return np.zeros(count)
    if _exponent(values) + len(values).bit_length() > LARGEST:
        return _one_by_one(values, groups, count)
    parts = [np.bincount(groups, layer, minlength=count) for layer in layers(values)]
    if len(parts) <= TWO:  # the sum of two numbers is rounded once, as it should
        return np.asarray(np.add.reduce(parts), np.float64)
    columns = zip(*(part.tolist() for part in parts), strict=True)
    return np.array([fsum(column) for column in columns])


def sum_of_whole(values: NDArray[np.int64]) -> int:
    """Add up whole numbers, however large the total is."""
    high, low = values >> np.int64(32), values & np.int64(0xFFFFFFFF)
    return (int(high.sum()) << 32) + int(low.sum())


def layers(values: Floats) -> Iterator[Floats]:
    """Cut every number into parts, each layer of which adds up without rounding.

    That holds for the numbers added in any order, and for each partial sum.
    """
    spare = len(values).bit_length() + 1
    rest = values
    while rest.any():
        edge = ldexp(1.0, _exponent(rest) + spare)
        top = (rest + edge) - edge
        rest = rest - top
        yield top


def _exponent(values: Floats) -> int:
    return frexp(float(np.abs(values).max()))[1]


def _one_by_one(values: Floats, groups: NDArray[np.int64], count: int) -> Floats:
    return np.array([_of_huge(values[groups == group]) for group in range(count)])


def _of_huge(values: Floats) -> float:
    """Add up numbers near the largest there are; a total beyond it is infinite."""
    total = sum(map(Fraction, values.tolist()))
    try:
        return float(total)
    except OverflowError:
        return inf if total > 0 else -inf
