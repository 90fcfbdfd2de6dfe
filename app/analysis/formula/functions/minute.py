"""The minute of a moment, from 0 to 59."""

from datetime import datetime

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def minute(day):
    return day.minute
"""


def _work(day: datetime) -> int:
    return day.minute


@functions.add
class Minute(RowFunction):
    """The minute of a moment, from 0 to 59."""

    kind = "minute"
    names = ("MINUTO", "MINUTE")
    wants = (Kind.DATE,)
    gives = Kind.WHOLE
    help = msg("Take the minute of a moment, from 0 to 59.")
    example = "MINUTO([d])"
    source = SOURCE
    work = staticmethod(_work)
