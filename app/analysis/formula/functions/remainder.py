"""What is left of a division."""

import numpy as np

from app.analysis.formula.division import FRACTIONS, MOVED, as_written
from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.i18n import msg

SOURCE = f"""{FRACTIONS}

def remainder(number, divisor):
    return float(on_paper(number) % on_paper(divisor)) if divisor else TROUBLE
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
        return as_written(number, divisor, _left, lambda one, other: one % other)


def _left(number: Floats, divisor: Floats) -> Floats:
    return np.asarray(np.mod(number, divisor) / MOVED, np.float64)
