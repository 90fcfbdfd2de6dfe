"""A text several times."""

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.row_work import TROUBLE
from app.analysis.kind import Kind
from app.i18n import msg

LONGEST = 32767  # signs: as in a cell of Excel
SOURCE = """
def repeat(text, count):
    if count < 0 or len(text) * count > 32767:
        return TROUBLE
    return text * int(count)
"""


def _work(text: str, count: float) -> object:
    if count < 0 or len(text) * count > LONGEST:
        return TROUBLE
    return text * int(count)


@functions.add
class Repeat(RowFunction):
    """A text several times."""

    kind = "repeat"
    names = ("REPETIR", "REPT")
    takes = (2, 2)
    wants = (Kind.TEXT, Kind.DECIMAL)
    gives = Kind.TEXT
    help = msg("Write a text several times, one after another.")
    example = "REPETIR([t]; 2)"
    source = SOURCE
    work = staticmethod(_work)
