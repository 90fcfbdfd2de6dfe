"""What is left of a division."""

from decimal import Decimal

import numpy as np

from app.analysis.formula.division import MOVED, ON_PAPER, WIDE, as_written
from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.i18n import msg

SOURCE = f"""{ON_PAPER}

def remainder(number, divisor):
    if not divisor:
        return TROUBLE
    number, divisor = on_paper(number), on_paper(divisor)
    left = WIDE.remainder(number, divisor)
    unlike = left and (left < 0) != (divisor < 0)
    return float(WIDE.add(left, divisor) if unlike else left) + 0.0
"""


@functions.add
class Remainder(NumberFunction):
    """What is left of a division."""

    kind = "remainder"
    names = ("RESIDUO", "RESTO", "MOD")
    takes = (2, 2)
    reason = "÷0"
    help = msg("Take what is left when dividing two numbers; it has the sign of the second.")
    example = "RESIDUO([n]; 3)"
    source = SOURCE

    @staticmethod
    def work(number: Floats, divisor: Floats) -> Floats:
        return as_written(number, divisor, _left, _over)


def _over(number: Decimal, divisor: Decimal) -> Decimal:
    """Return what is left, with the sign of the divisor."""
    left = WIDE.remainder(number, divisor)
    return WIDE.add(left, divisor) if left and (left < 0) != (divisor < 0) else left


def _left(number: Floats, divisor: Floats) -> Floats:
    return np.asarray(np.mod(number, divisor) / MOVED, np.float64)
