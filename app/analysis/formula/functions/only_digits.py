"""The digits of a text."""

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def only_digits(text):
    return ''.join((sign for sign in text if sign in '0123456789'))
"""


def _work(text: str) -> str:
    return "".join(sign for sign in text if sign in "0123456789")


@functions.add
class OnlyDigits(RowFunction):
    """The digits of a text."""

    kind = "only_digits"
    names = ("SOLODIGITOS", "ONLYDIGITS")
    wants = (Kind.TEXT,)
    gives = Kind.TEXT
    help = msg("Leave only the digits of a text, from 0 to 9.")
    example = "SOLODIGITOS([t])"
    source = SOURCE
    work = staticmethod(_work)
