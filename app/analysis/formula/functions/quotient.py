"""The whole part of a division."""

import numpy as np

from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
import math


def quotient(number, divisor):
    return math.trunc(number / divisor) if divisor else TROUBLE
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
        return np.trunc(np.where(divisor == 0, np.nan, number / divisor))
