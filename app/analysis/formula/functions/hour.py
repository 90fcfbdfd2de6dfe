"""The hour of a moment, from 0 to 23."""

from datetime import datetime

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def hour(day):
    return day.hour
"""


def _work(day: datetime) -> int:
    return day.hour


@functions.add
class Hour(RowFunction):
    """The hour of a moment, from 0 to 23."""

    kind = "hour"
    names = ("HORA", "HOUR")
    wants = (Kind.DATE,)
    gives = Kind.WHOLE
    help = msg("Take the hour of a moment, from 0 to 23.")
    example = "HORA([d])"
    source = SOURCE
    work = staticmethod(_work)
