"""Totals up to each row, in which the cents do not drift."""

import numpy as np
from numpy.typing import NDArray

from app.analysis.exact_sum import layers
from app.analysis.measure import Numbers


def running_totals(
    numbers: Numbers, known: NDArray[np.bool_], groups: NDArray[np.int64]
) -> Numbers:
    """Return the total up to each row of its group, in this order; what is not known adds nothing.

    Each layer of the numbers adds up without rounding, also what is taken off at the start of a
    group: the result is rounded once for each layer. Whole numbers stay whole.
    """
    order = np.argsort(groups, kind="stable")
    bare = np.where(known, numbers, 0)[order]
    begins = np.append(True, np.diff(groups[order]) != 0)[: len(order)]
    starts = np.maximum.accumulate(np.where(begins, np.arange(len(order)), 0))
    total = np.zeros_like(bare)
    for layer in [bare] if bare.dtype.kind == "i" else reversed(list(layers(bare))):
        sums = np.cumsum(layer)
        total += sums - (sums - layer)[starts]
    found = np.empty_like(total)
    found[order] = total
    return found
