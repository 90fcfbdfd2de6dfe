"""The last day of a month."""

from calendar import monthrange
from datetime import datetime

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.row_work import TROUBLE
from app.analysis.kind import Kind
from app.i18n import msg

LAST_YEAR = 9999
SOURCE = """
from calendar import monthrange
from datetime import datetime


def end_of_month(day, months=0):
    year, month = divmod(day.year * 12 + day.month - 1 + int(months), 12)
    if not 1 <= year <= 9999:
        return TROUBLE
    last = monthrange(year, month + 1)[1]
    return datetime(year, month + 1, last)
"""


def _work(day: datetime, months: float = 0) -> object:
    year, month = divmod(day.year * 12 + day.month - 1 + int(months), 12)
    if not 1 <= year <= LAST_YEAR:
        return TROUBLE
    last = monthrange(year, month + 1)[1]
    return datetime(year, month + 1, last)  # noqa: DTZ001 - a day of the calendar, of no zone


@functions.add
class EndOfMonth(RowFunction):
    """The last day of a month."""

    kind = "end_of_month"
    names = ("FIN.MES", "EOMONTH")
    takes = (1, 2)
    wants = (Kind.DATE, Kind.DECIMAL)
    gives = Kind.DATE
    help = msg(
        "Take the last day of the month of a date; with a second part, of so many months later."
    )
    example = "FIN.MES([d]; 1)"
    source = SOURCE
    work = staticmethod(_work)
