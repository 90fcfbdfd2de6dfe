"""A date from its year, month and day."""

from datetime import datetime

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.row_work import TROUBLE
from app.analysis.kind import Kind
from app.i18n import msg

FIRST_YEAR = 1000  # before, it is a slip
SOURCE = """
from datetime import datetime


def date(year, month, day):
    try:
        found = datetime(int(year), int(month), int(day))
    except (ValueError, OverflowError):
        return TROUBLE
    return found if year >= 1000 else TROUBLE
"""


def _work(year: float, month: float, day: float) -> object:
    try:
        found = datetime(int(year), int(month), int(day))  # noqa: DTZ001 - a day of the calendar, of no zone
    except (ValueError, OverflowError):
        return TROUBLE
    return found if year >= FIRST_YEAR else TROUBLE


@functions.add
class Date(RowFunction):
    """A date from its year, month and day."""

    kind = "date"
    names = ("FECHA", "DATE")
    takes = (3, 3)
    wants = (Kind.DECIMAL,)
    gives = Kind.DATE
    help = msg(
        "Make a date of its year, month and day. A day that does not exist, as 31 of"
        " February, is marked: it does not go on to another month."
    )
    example = "FECHA(2024; 12; 31)"
    source = SOURCE
    work = staticmethod(_work)
