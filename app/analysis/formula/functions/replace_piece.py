"""A text with another in the place of some of its signs."""

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.row_work import TROUBLE
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def replace_piece(text, start, count, new):
    if start < 1 or count < 0:
        return TROUBLE
    first = int(start) - 1
    return text[:first] + new + text[first + int(count):]
"""


def _work(text: str, start: float, count: float, new: str) -> object:
    if start < 1 or count < 0:
        return TROUBLE
    first = int(start) - 1
    return text[:first] + new + text[first + int(count) :]


@functions.add
class ReplacePiece(RowFunction):
    """A text with another in the place of some of its signs."""

    kind = "replace_piece"
    names = ("REEMPLAZAR", "REPLACE")
    takes = (4, 4)
    wants = (Kind.TEXT, Kind.DECIMAL, Kind.DECIMAL, Kind.TEXT)
    gives = Kind.TEXT
    help = msg("Put a text in the place of some signs of another: from which one on, and how many.")
    example = 'REEMPLAZAR([t]; 1; 2; "X")'
    source = SOURCE
    work = staticmethod(_work)
