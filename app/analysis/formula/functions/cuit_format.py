"""A CUIT or CUIL with its hyphens."""

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.row_work import TROUBLE
from app.analysis.kind import Kind
from app.i18n import msg

DIGITS = 11
SOURCE = """
def cuit_format(text):
    digits = ''.join((sign for sign in text if sign in '0123456789'))
    if len(digits) != 11:
        return TROUBLE
    return f'{digits[:2]}-{digits[2:10]}-{digits[10]}'
"""


def _work(text: str) -> object:
    digits = "".join(sign for sign in text if sign in "0123456789")
    if len(digits) != DIGITS:
        return TROUBLE
    return f"{digits[:2]}-{digits[2:10]}-{digits[10]}"


@functions.add
class CuitFormat(RowFunction):
    """A CUIT or CUIL with its hyphens."""

    kind = "cuit_format"
    names = ("CUIT.FORMATO", "FORMATCUIT")
    wants = (Kind.TEXT,)
    gives = Kind.TEXT
    reason = ""
    help = msg("Write a CUIT or CUIL with its hyphens: 20-12345678-6.")
    example = 'CUIT.FORMATO("20123456786")'
    source = SOURCE
    work = staticmethod(_work)
