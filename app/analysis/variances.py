"""How spread the numbers of each group are."""

import numpy as np
from numpy.typing import NDArray

from app.analysis.grouping import Grouping
from app.analysis.measure import numbers_in, sums_in


def variances_in(groups: Grouping, column: str) -> NDArray[np.float64]:
    """Return the variance of a sample (n-1) of each group; nan with less than two numbers."""
    numbers, places = numbers_in(groups, column)
    counts = np.bincount(places, minlength=groups.count)
    sums = sums_in(groups, column).to_numpy(np.float64, na_value=np.nan)
    away = numbers - (sums / np.maximum(counts, 1))[places]
    squares = np.bincount(places, away * away, minlength=groups.count)
    drift = np.bincount(places, away, minlength=groups.count)  # what rounding left in it
    found = (squares - drift * drift / np.maximum(counts, 1)) / np.maximum(counts - 1, 1)
    return np.where(counts > 1, np.maximum(found, 0), np.nan)
