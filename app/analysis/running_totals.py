"""Totals up to each row, in which the cents do not drift."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from app.analysis.exact_sum import layers
from app.analysis.measure import HALF, Numbers

Places = NDArray[np.int64]
N = TypeVar("N", np.int64, np.float64)


def running_totals(numbers: Numbers, known: NDArray[np.bool_], groups: Places) -> Numbers:
    """Return the total up to each row of its group, in this order; what is not known adds nothing.

    Each layer of the numbers adds up without rounding, also what is taken off at the start of a
    group: the result is rounded once for each layer. Whole numbers stay whole while they fit.
    """
    order = np.argsort(groups, kind="stable")
    bare = np.where(known, numbers, 0)[order]
    begins = np.append(True, np.diff(groups[order]) != 0)[: len(order)]
    starts = np.maximum.accumulate(np.where(begins, np.arange(len(order)), 0))
    if bare.dtype.kind == "i":
        total = _whole(np.asarray(bare, np.int64), starts)
    else:
        total = _decimal(np.asarray(bare, np.float64), starts)
    found = np.empty_like(total)
    found[order] = total
    return found


def _decimal(numbers: NDArray[np.float64], starts: Places) -> Numbers:
    total = np.zeros_like(numbers)
    for layer in reversed(list(layers(numbers))):
        total += _since(layer, starts)
    return total


def _whole(numbers: Places, starts: Places) -> Numbers:
    """Add up halves, that never overflow; totals too long for a whole column are rounded once."""
    high = _since(numbers >> HALF, starts)
    low = _since(numbers & ((1 << HALF) - 1), starts)
    high, low = high + (low >> HALF), low & ((1 << HALF) - 1)
    if len(high) and np.abs(high).max() >= 1 << (HALF - 1):
        return high.astype(np.float64) * 2.0**HALF + low
    return (high << HALF) + low


def _since(values: NDArray[N], starts: Places) -> NDArray[N]:
    """Return the total up to each place from the one where its group starts."""
    sums = np.cumsum(values)
    found: NDArray[N] = sums - (sums - values)[starts]
    return found
