"""The whole part of a division."""

import numpy as np

from app.analysis.formula.division import ON_PAPER, WIDE, as_written
from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = f"""{ON_PAPER}

def quotient(number, divisor):
    if not divisor:
        return TROUBLE
    return float(WIDE.divide_int(on_paper(number), on_paper(divisor))) + 0.0
"""


@functions.add
class Quotient(NumberFunction):
    """The whole part of a division."""

    kind = "quotient"
    names = ("COCIENTE", "QUOTIENT")
    takes = (2, 2)
    gives = Kind.WHOLE
    reason = "÷0"
    help = msg("Divide two numbers and leave only the whole part.")
    example = "COCIENTE([m]; 2)"
    source = SOURCE

    @staticmethod
    def work(number: Floats, divisor: Floats) -> Floats:
        return as_written(number, divisor, _whole, WIDE.divide_int)


def _whole(number: Floats, divisor: Floats) -> Floats:
    """Divide whole numbers below 2**52, where the remainder is exact."""
    return np.asarray(np.rint((number - np.fmod(number, divisor)) / divisor), np.float64)
