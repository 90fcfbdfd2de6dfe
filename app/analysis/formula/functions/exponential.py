"""The number e raised to another."""

import numpy as np

from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
import math


def exponential(number):
    return math.exp(number) if number < 709 else TROUBLE
"""


@functions.add
class Exponential(NumberFunction):
    """The number e raised to another."""

    kind = "exponential"
    names = ("EXP",)
    gives = Kind.DECIMAL
    help = msg("Raise the number e to another.")
    example = "EXP([n])"
    source = SOURCE

    @staticmethod
    def work(number: Floats) -> Floats:
        return np.exp(number)
