"""Numbers rounded and scaled by their decimal digits, as on paper, not by their binary ones.

1.005 is stored as 1.00499999999999989: people see 1.005, and half up is 1.01. A float is taken
for the shortest decimal number that reads as it; whole numbers over powers of ten are exact
enough to find it without writing any text.
"""

from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Context, Decimal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
EXACT = 2.0**52  # beyond, floats have no decimals
SURE = 1e14  # units from which a product by a power of ten may be off by one of them
PRECISION = 400  # figures
WAYS = {"half_up": ROUND_HALF_UP, "up": ROUND_UP, "down": ROUND_DOWN}
POWER = 22  # the largest power of ten that a float holds exactly


def rounded(values: Floats, decimals: int, way: str) -> Floats:
    """Round to some decimals, or to tens and hundreds with less than 0: half up, up or down.

    Half up and up go away from zero, as with money that is owed.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        size = np.abs(values)
        units = np.floor(moved(size, decimals))
        kept = ~(units < EXACT)
        found = moved(units + _more(size, units, decimals, way), -decimals)
        long = np.flatnonzero((moved(size, decimals) >= SURE) & (size < EXACT * 2))
    result: Floats = np.where(kept, values, np.copysign(found, values)) + 0.0
    result[long] = [as_written(one, decimals, way) for one in values[long].tolist()]
    return result


def as_written(value: float, decimals: int, way: str) -> float:
    """Round one number by the figures it is written with, however many they are."""
    unit = Decimal(1).scaleb(-decimals)
    return float(Decimal(repr(value)).quantize(unit, WAYS[way], Context(PRECISION))) + 0.0


def _more(size: Floats, units: Floats, decimals: int, way: str) -> Floats:
    """Return what is to be added to the whole units: their binary rest may be off by a hair."""
    whole = np.where(moved(units, -decimals) > size, -1.0, 0.0)
    whole += np.where(moved(units + 1, -decimals) <= size, 1.0, 0.0)
    if way == "down":
        return whole
    if way == "up":
        more: Floats = whole + (moved(units + whole, -decimals) < size)
        return more
    half = moved(2 * (units + whole) + 1, -decimals) / 2
    nearest: Floats = whole + (half <= size)
    return nearest


def scaled(values: Floats, power: int) -> Floats:
    """Multiply by ten to some power, as moving the point of the decimal number does."""
    found = np.where(np.isfinite(values), moved(values, power), values)
    left = np.flatnonzero(np.isfinite(values) & (values != 0))
    for digits in range(POWER - abs(power) + 1):
        here = values[left]
        with np.errstate(over="ignore", invalid="ignore"):
            whole = np.rint(moved(here, digits))
            fits = (np.abs(whole) < EXACT) & (moved(whole, -digits) == here)
        found[left[fits]] = moved(whole[fits], power - digits)
        left = left[~fits]
    return found


def moved(values: Floats, power: int) -> Floats:
    """Multiply by a power of ten; a negative one divides, which is exact more often."""
    found: Floats = values * 10.0**power if power >= 0 else values / 10.0**-power
    return found
