"""Whether two texts are the same, sign by sign."""

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def exact(one, other):
    return one == other
"""


def _work(one: str, other: str) -> bool:
    return one == other


@functions.add
class Exact(RowFunction):
    """Whether two texts are the same, sign by sign."""

    kind = "exact"
    names = ("IGUAL", "EXACT")
    takes = (2, 2)
    wants = (Kind.TEXT,)
    gives = Kind.YES_NO
    help = msg("Say whether two texts are the same to the last sign, capitals and accents too.")
    example = 'IGUAL([t]; "Luz")'
    source = SOURCE
    work = staticmethod(_work)
