"""A number with fewer decimals, away from zero."""

from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.rounding import ROUNDING, above, cut_at
from app.analysis.formula.value import Floats
from app.i18n import msg

SOURCE = f"""{ROUNDING}

import math


def round_up(number, places):
    size = moved(abs(number), places)
    if is_long(number, size):
        return as_written(number, places, "ROUND_UP")
    units = math.ceil(size - hair(size)) if size < 2**52 else size
    units -= moved(units - 1, -places) >= abs(number)
    near = moved(units, -places) if size < 2**52 else abs(number)
    return math.copysign(near, number) + 0.0
"""


@functions.add
class RoundUp(NumberFunction):
    """A number with fewer decimals, away from zero."""

    kind = "round_up"
    names = ("REDONDEAR.MAS", "ROUNDUP")
    takes = (2, 2)
    help = msg("Leave a number with so many decimals, going away from zero.")
    example = "REDONDEAR.MAS([m]; 0)"
    source = SOURCE

    @staticmethod
    def work(number: Floats, places: Floats) -> Floats:
        return cut_at(number, places, above)
