"""The logarithm of a number in base 10."""

import numpy as np

from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
import math


def logarithm(number):
    return math.log10(number) if number > 0 else TROUBLE
"""


@functions.add
class Logarithm(NumberFunction):
    """The logarithm of a number in base 10."""

    kind = "logarithm"
    names = ("LOG10",)
    gives = Kind.DECIMAL
    help = msg("Take the logarithm in base 10 of a number above zero.")
    example = "LOG10([monto total])"
    source = SOURCE

    @staticmethod
    def work(number: Floats) -> Floats:
        return np.log10(number)
