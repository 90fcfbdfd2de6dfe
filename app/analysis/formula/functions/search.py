"""Where a text is inside another, whatever the capitals and accents."""

from app.analysis.formula.folding import FOLD, fold
from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.row_work import TROUBLE
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def search(wanted, text, start=1):
    place = fold(text).find(fold(wanted), int(start) - 1) if start >= 1 else -1
    return TROUBLE if place < 0 else place + 1
"""


def _work(wanted: str, text: str, start: float = 1) -> object:
    place = fold(text).find(fold(wanted), int(start) - 1) if start >= 1 else -1
    return TROUBLE if place < 0 else place + 1


@functions.add
class Search(RowFunction):
    """Where a text is inside another, whatever the capitals and accents."""

    kind = "search"
    names = ("HALLAR", "SEARCH")
    takes = (2, 3)
    wants = (Kind.TEXT, Kind.TEXT, Kind.DECIMAL)
    gives = Kind.WHOLE
    reason = "#N/D"
    help = msg(
        "Say at which sign a text begins inside another, without minding capitals nor"
        " accents; ñ counts as n, and “*” and “?” are plain signs. An empty text begins at"
        " the first."
    )
    example = 'HALLAR("A"; [t])'
    source = f"{FOLD}\n\n{SOURCE}"
    work = staticmethod(_work)
