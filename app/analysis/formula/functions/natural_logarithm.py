"""The natural logarithm of a number."""

import numpy as np

from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
import math


def natural_logarithm(number):
    return math.log(number) if number > 0 else TROUBLE
"""


@functions.add
class NaturalLogarithm(NumberFunction):
    """The natural logarithm of a number."""

    kind = "natural_logarithm"
    names = ("LN",)
    gives = Kind.DECIMAL
    help = msg("Take the natural logarithm of a number above zero.")
    example = "LN([monto total])"
    source = SOURCE

    @staticmethod
    def work(number: Floats) -> Floats:
        return np.log(number)
