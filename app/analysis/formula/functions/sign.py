"""Whether a number is above or below zero."""

import numpy as np

from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def sign(number):
    return (number > 0) - (number < 0)
"""


@functions.add
class Sign(NumberFunction):
    """Whether a number is above or below zero."""

    kind = "sign"
    names = ("SIGNO", "SIGN")
    gives = Kind.WHOLE
    help = msg("Say 1 for what is above zero, -1 for what is below and 0 for zero.")
    example = "SIGNO([n])"
    source = SOURCE

    @staticmethod
    def work(number: Floats) -> Floats:
        return np.sign(number)
