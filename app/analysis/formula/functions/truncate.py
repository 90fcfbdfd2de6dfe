"""A number with fewer decimals, towards zero."""

import numpy as np

from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.rounding import ROUNDING, below, cut_at
from app.analysis.formula.value import Floats
from app.i18n import msg

SOURCE = f"""{ROUNDING}

import math


def truncate(number, places=0):
    size = moved(abs(number), places)
    if is_long(number, size):
        return as_written(number, places, "ROUND_DOWN")
    units = math.floor(size + hair(size)) if size < 2**52 else size
    units += moved(units + 1, -places) <= abs(number)
    near = moved(units, -places) if size < 2**52 else abs(number)
    return math.copysign(near, number) + 0.0
"""


@functions.add
class Truncate(NumberFunction):
    """A number with fewer decimals, towards zero."""

    kind = "truncate"
    names = ("TRUNCAR", "TRUNC")
    takes = (1, 2)
    help = msg(
        "Leave a number with so many decimals, going towards zero. Without the second part, none."
    )
    example = "TRUNCAR([m]; 0)"
    source = SOURCE

    @staticmethod
    def work(number: Floats, places: Floats | float = 0) -> Floats:
        return cut_at(number, np.full_like(number, places), below)
