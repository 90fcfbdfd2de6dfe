"""What rounding may explain of a difference between figures."""

import numpy as np
from numpy.typing import NDArray

FINEST = 6  # decimals
CENT = 0.011
SHARE = 1e-4  # of the figure: what rounding each of its parts may take, at most


def figure_unit(numbers: NDArray[np.float64]) -> float:
    """Return the smallest step of some figures: 1 for whole ones, 0.01 for those with cents."""
    known = numbers[np.isfinite(numbers)]
    for decimals in range(FINEST):
        step = 10.0**-decimals
        if np.allclose(known, np.round(known, decimals), rtol=1e-12, atol=step * 1e-3):
            return step
    return 10.0**-FINEST


def may_be_rounding(away: float, unit: float, parts: int, total: float) -> bool:
    """Say whether a total may be so far from its parts because each was rounded to its unit."""
    rounding = unit / 2 * (parts + 1)
    return abs(away) <= min(rounding, max(SHARE * abs(total), CENT)) + 1e-12 * abs(total)
