"""The same day of another month."""

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


def shift_months(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + int(months), 12)
    if not 1 <= year <= 9999:
        return TROUBLE
    last = monthrange(year, month + 1)[1]
    return datetime(year, month + 1, min(day.day, last))
"""


def _work(day: datetime, months: float) -> object:
    year, month = divmod(day.year * 12 + day.month - 1 + int(months), 12)
    if not 1 <= year <= LAST_YEAR:
        return TROUBLE
    last = monthrange(year, month + 1)[1]
    return datetime(year, month + 1, min(day.day, last))  # noqa: DTZ001 - a day of the calendar, of no zone


@functions.add
class ShiftMonths(RowFunction):
    """The same day of another month."""

    kind = "shift_months"
    names = ("FECHA.MES", "EDATE")
    takes = (2, 2)
    wants = (Kind.DATE, Kind.DECIMAL)
    gives = Kind.DATE
    help = msg(
        "Take the same day so many months later; the last day of the month when there is no"
        " such day."
    )
    example = "FECHA.MES([d]; -1)"
    source = SOURCE
    work = staticmethod(_work)
