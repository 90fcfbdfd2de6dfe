"""The nearest multiple of another number."""

import numpy as np

from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.rounding import ROUNDING, WHOLE, hair
from app.analysis.formula.value import Floats
from app.i18n import msg

SOURCE = f"""{ROUNDING}

import math


def multiple(number, of):
    if not of:
        return TROUBLE
    times = abs(number / of)
    near = math.floor(times + hair(times) + 0.5) * abs(of) if times < 2**52 else abs(number)
    return math.copysign(near, number) + 0.0
"""


@functions.add
class Multiple(NumberFunction):
    """The nearest multiple of another number."""

    kind = "multiple"
    names = ("MULTIPLO", "REDOND.MULT", "MROUND")
    takes = (2, 2)
    reason = "÷0"
    help = msg(
        "Round a number to the nearest multiple of another; a half goes away from zero."
        " There are no multiples of zero."
    )
    example = "MULTIPLO([n]; 2)"
    source = SOURCE

    @staticmethod
    def work(number: Floats, of: Floats) -> Floats:
        times = np.abs(number / of)
        whole = np.floor(times + hair(times) + 0.5) * np.abs(of)
        near = np.where(times < WHOLE, whole, np.abs(number))
        return np.where(of == 0, np.nan, np.copysign(near, number) + 0.0)
