"""The nearest multiple of another number."""

import numpy as np

from app.analysis.formula.comparing import ALIKE
from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.i18n import msg

SOURCE = """
import math


def multiple(number, of):
    if not of:
        return TROUBLE
    times = abs(number / of)
    return math.copysign(math.floor(times + times * 2e-15 + 0.5) * abs(of), number) + 0.0
"""


@functions.add
class Multiple(NumberFunction):
    """The nearest multiple of another number."""

    kind = "multiple"
    names = ("MULTIPLO", "REDOND.MULT", "MROUND")
    takes = (2, 2)
    reason = "÷0"
    help = msg("Round a number to the nearest multiple of another; a half goes away from zero.")
    example = "MULTIPLO([n]; 2)"
    source = SOURCE

    @staticmethod
    def work(number: Floats, of: Floats) -> Floats:
        times = np.abs(number / of)
        whole = np.floor(times + times * ALIKE + 0.5)
        return np.where(of == 0, np.nan, np.copysign(whole * np.abs(of), number) + 0.0)
