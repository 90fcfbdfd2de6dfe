"""The number that leaves a part of the others below it, in each group (type 7, as Excel does)."""

import numpy as np
from numpy.typing import NDArray

from app.analysis.grouping import Grouping
from app.analysis.measure import Numbers, numbers_in

Floats = NDArray[np.float64]


def quantiles_in(groups: Grouping, column: str, part: float) -> Floats:
    """Return the quantile of each group; nan where there is no number.

    Between two numbers it goes in a straight line: the quartiles of 10, 20, 30 and 40 are 17.5
    and 32.5.
    """
    numbers, places = numbers_in(groups, column)
    counts = np.bincount(places, minlength=groups.count)
    ordered = np.append(_in_order(numbers, places), np.nan)
    after = np.maximum(counts - 1, 0) * part  # how far from the smallest of the group
    place = np.where(counts, np.cumsum(counts) - counts + after.astype(np.int64), -1)
    low = ordered[place]
    high = ordered[np.where(after % 1 > 0, place + 1, place)]
    return np.asarray(low + (high - low) * (after % 1), np.float64)


def _in_order(numbers: Numbers, places: NDArray[np.int64]) -> Floats:
    """Return the numbers of the first group in order, then those of the next one."""
    by_number = np.argsort(numbers)
    by_group = by_number[np.argsort(places[by_number], kind="stable")]
    return numbers[by_group].astype(np.float64)
