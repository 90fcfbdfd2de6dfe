"""The quarter of a date, from 1 to 4."""

from datetime import datetime

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def quarter(day):
    return (day.month + 2) // 3
"""


def _work(day: datetime) -> int:
    return (day.month + 2) // 3


@functions.add
class Quarter(RowFunction):
    """The quarter of a date, from 1 to 4."""

    kind = "quarter"
    names = ("TRIMESTRE", "QUARTER")
    wants = (Kind.DATE,)
    gives = Kind.WHOLE
    help = msg("Take the quarter of a date, from 1 to 4.")
    example = "TRIMESTRE([d])"
    source = SOURCE
    work = staticmethod(_work)
