"""The whole number just below."""

import numpy as np

from app.analysis.decimal_division import SHOWN, shown
from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = f"""{SHOWN}

def integer(number):
    return math.floor(shown(number))
"""


@functions.add
class Integer(NumberFunction):
    """The whole number just below."""

    kind = "integer"
    names = ("ENTERO", "INT")
    gives = Kind.WHOLE
    help = msg("Take the whole number that is just below: -2,5 gives -3.")
    example = "ENTERO([m])"
    source = SOURCE

    @staticmethod
    def work(number: Floats) -> Floats:
        return np.floor(shown(number))
