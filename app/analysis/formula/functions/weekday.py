"""The day of the week of a date, as a number."""

from datetime import datetime

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.row_work import TROUBLE
from app.analysis.kind import Kind
from app.i18n import msg

FROM_MONDAY = 2
SOURCE = """
def weekday(day, first=1):
    if first not in {1, 2}:
        return TROUBLE
    return day.isoweekday() if first == 2 else day.isoweekday() % 7 + 1
"""


def _work(day: datetime, first: float = 1) -> object:
    if first not in {1, FROM_MONDAY}:
        return TROUBLE
    return day.isoweekday() if first == FROM_MONDAY else day.isoweekday() % 7 + 1


@functions.add
class Weekday(RowFunction):
    """The day of the week of a date, as a number."""

    kind = "weekday"
    names = ("DIASEM", "WEEKDAY")
    takes = (1, 2)
    wants = (Kind.DATE, Kind.DECIMAL)
    gives = Kind.WHOLE
    help = msg(
        "Take the day of the week: Sunday is 1 and Saturday 7. With 2 as second part,"
        " Monday is 1. There is no other way to count."
    )
    example = "DIASEM([d]; 2)"
    source = SOURCE
    work = staticmethod(_work)
