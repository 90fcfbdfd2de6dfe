"""Where a text is inside another, exactly as it is written."""

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.row_work import TROUBLE
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def find(wanted, text, start=1):
    place = text.find(wanted, int(start) - 1) if start >= 1 else -1
    return TROUBLE if place < 0 else place + 1
"""


def _work(wanted: str, text: str, start: float = 1) -> object:
    place = text.find(wanted, int(start) - 1) if start >= 1 else -1
    return TROUBLE if place < 0 else place + 1


@functions.add
class Find(RowFunction):
    """Where a text is inside another, exactly as it is written."""

    kind = "find"
    names = ("ENCONTRAR", "FIND")
    takes = (2, 3)
    wants = (Kind.TEXT, Kind.TEXT, Kind.DECIMAL)
    gives = Kind.WHOLE
    reason = "#N/D"
    help = msg(
        "Say at which sign a text begins inside another, with the same capitals and"
        " accents. An empty text begins at the first."
    )
    example = 'ENCONTRAR("a"; [t])'
    source = SOURCE
    work = staticmethod(_work)
