"""The square root of a number."""

import numpy as np

from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def square_root(number):
    return number ** 0.5 if number >= 0 else TROUBLE
"""


@functions.add
class SquareRoot(NumberFunction):
    """The square root of a number."""

    kind = "square_root"
    names = ("RAIZ", "RCUAD", "SQRT")
    gives = Kind.DECIMAL
    help = msg("Take the square root of a number.")
    example = "RAIZ([m])"
    source = SOURCE

    @staticmethod
    def work(number: Floats) -> Floats:
        return np.sqrt(number)
