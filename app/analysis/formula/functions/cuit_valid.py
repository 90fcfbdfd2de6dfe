"""Whether a CUIT or CUIL has the right last digit."""

from stdnum.ar import cuit

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
import re


def cuit_valid(text):
    digits = re.sub("[ -]", "", text)
    if not re.fullmatch("(20|23|24|27|30|33|34|50|51|55)[0-9]{9}", digits):
        return False
    total = sum(int(one) * weight for one, weight in zip(digits, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)))
    return "012345678990"[11 - total % 11] == digits[10]
"""


def _work(text: str) -> bool:
    return cuit.is_valid(text)


@functions.add
class CuitValid(RowFunction):
    """Whether a CUIT or CUIL has the right last digit."""

    kind = "cuit_valid"
    names = ("CUIT.VALIDO", "VALIDCUIT")
    wants = (Kind.TEXT,)
    gives = Kind.YES_NO
    help = msg("Say whether a CUIT or CUIL is well written: eleven digits and the right last one.")
    example = "CUIT.VALIDO([t])"
    source = SOURCE
    work = staticmethod(_work)
