"""A number with fewer decimals, away from zero."""

import numpy as np

from app.analysis.formula.comparing import ALIKE
from app.analysis.formula.function import functions
from app.analysis.formula.number_function import NumberFunction
from app.analysis.formula.value import Floats
from app.i18n import msg

SOURCE = """
import math


def round_up(number, places):
    scale = 10.0 ** max(min(int(places), 300), -300)
    size = abs(number) * scale
    near = math.ceil(size - size * 2e-15) / scale if size < 2**52 else abs(number)
    return math.copysign(near, number) + 0.0
"""


@functions.add
class RoundUp(NumberFunction):
    """A number with fewer decimals, away from zero."""

    kind = "round_up"
    names = ("REDONDEAR.MAS", "ROUNDUP")
    takes = (2, 2)
    help = msg("Leave a number with so many decimals, going away from zero.")
    example = "REDONDEAR.MAS([m]; 0)"
    source = SOURCE

    @staticmethod
    def work(number: Floats, places: Floats) -> Floats:
        scale = 10.0 ** np.clip(np.trunc(places), -300, 300)
        size = np.abs(number) * scale
        near = np.ceil(size - size * ALIKE) / scale
        found = np.where(np.isfinite(near) & (size < 2**52), near, np.abs(number))
        return np.copysign(found, number) + 0.0
