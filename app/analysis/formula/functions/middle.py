"""A piece from the middle of a text."""

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.row_work import TROUBLE
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def middle(text, start, count):
    if start < 1 or count < 0:
        return TROUBLE
    return text[int(start) - 1:int(start) - 1 + int(count)]
"""


def _work(text: str, start: float, count: float) -> object:
    if start < 1 or count < 0:
        return TROUBLE
    return text[int(start) - 1 : int(start) - 1 + int(count)]


@functions.add
class Middle(RowFunction):
    """A piece from the middle of a text."""

    kind = "middle"
    names = ("EXTRAE", "MED", "MID")
    takes = (3, 3)
    wants = (Kind.TEXT, Kind.DECIMAL)
    gives = Kind.TEXT
    help = msg("Take some signs of a text: from which one on, counting from 1, and how many.")
    example = "EXTRAE([t]; 2; 3)"
    source = SOURCE
    work = staticmethod(_work)
