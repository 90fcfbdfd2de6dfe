"""One of the pieces of a text, by the sign between them."""

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.row_work import TROUBLE
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def piece(text, separator, place):
    if not separator or not int(place):
        return TROUBLE
    pieces = [piece.strip() for piece in text.split(separator)]
    at = int(place) - 1 if place > 0 else len(pieces) + int(place)
    return pieces[at] if 0 <= at < len(pieces) else None
"""


def _work(text: str, separator: str, place: float) -> object:
    if not separator or not int(place):
        return TROUBLE
    pieces = [piece.strip() for piece in text.split(separator)]
    at = int(place) - 1 if place > 0 else len(pieces) + int(place)
    return pieces[at] if 0 <= at < len(pieces) else None


@functions.add
class Piece(RowFunction):
    """One of the pieces of a text, by the sign between them."""

    kind = "piece"
    names = ("PARTE", "PIECE")
    takes = (3, 3)
    wants = (Kind.TEXT, Kind.TEXT, Kind.DECIMAL)
    gives = Kind.TEXT
    help = msg(
        "Cut a text where a sign is and take one of the pieces; -1 is the last one. Where"
        " there is no such piece, the cell is empty."
    )
    example = 'PARTE([t]; "a"; 1)'
    source = SOURCE
    work = staticmethod(_work)
