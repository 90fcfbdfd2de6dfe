"""Amounts shared out in equal parts that add up to them again, to the cent."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
CENTS = 100
EXACT = 2.0**52  # cents beyond, which a float cannot tell apart


def shares(amounts: Floats, times: NDArray[np.int64], nth: NDArray[np.int64]) -> Floats:
    """Return part `nth` (from 0) of each amount shared out `times` times.

    An amount in cents is shared in cents, and the cents left over go to the first parts: 100 in
    three is 33,34, 33,33 and 33,33. One with more decimals is divided as it is.
    """
    size = np.abs(amounts)
    cents = np.rint(size * CENTS)
    in_cents = (cents < EXACT) & (cents / CENTS == size)
    whole = np.where(in_cents, cents, 0)
    each = np.floor(whole / times)
    left = whole - each * times
    found = np.where(in_cents, (each + (nth < left)) / CENTS, size / times)
    return np.asarray(np.copysign(found, amounts) + 0.0, np.float64)
