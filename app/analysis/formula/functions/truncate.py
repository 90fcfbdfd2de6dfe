"""A number with fewer decimals, towards zero."""

import numpy as np

from app.analysis.formula.comparing import ALIKE
from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.i18n import msg

SOURCE = """
import math


def truncate(number, places=0):
    scale = 10.0 ** max(min(int(places), 300), -300)
    size = abs(number) * scale
    near = math.floor(size + size * 2e-15) / scale if size < 2**52 else abs(number)
    return math.copysign(near, number) + 0.0
"""


@functions.add
class Truncate(NumberFunction):
    """A number with fewer decimals, towards zero."""

    kind = "truncate"
    names = ("TRUNCAR", "TRUNC")
    takes = (1, 2)
    help = msg(
        "Leave a number with so many decimals, going towards zero. Without the second part, none."
    )
    example = "TRUNCAR([m]; 0)"
    source = SOURCE

    @staticmethod
    def work(number: Floats, places: Floats | float = 0) -> Floats:
        scale = 10.0 ** np.clip(np.trunc(places), -300, 300)
        size = np.abs(number) * scale
        near = np.floor(size + size * ALIKE) / scale
        found = np.where(np.isfinite(near) & (size < 2**52), near, np.abs(number))
        return np.copysign(found, number) + 0.0
