"""The working days between two dates, both counted."""

from datetime import datetime

from app.analysis.formula.dates import DAY_OF, day_of
from app.analysis.formula.function import MANY, functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.kind import Kind
from app.i18n import msg

SATURDAY = 5  # the days of a week count from 0
SOURCE = f"""{DAY_OF}

def workdays(start, end, *holidays):
    start, end = day_of(start), day_of(end)
    if end < start:
        return -workdays(end, start, *holidays)
    first, days = (start.weekday(), (end - start).days + 1)
    count = days // 7 * 5 + sum(((first + one) % 7 < 5 for one in range(days % 7)))
    free = {{day_of(one) for one in holidays}}
    return count - sum((start <= one <= end and one.weekday() < 5 for one in free))
"""


def _work(start: datetime, end: datetime, *holidays: datetime) -> int:
    start, end = day_of(start), day_of(end)
    if end < start:
        return -_work(end, start, *holidays)
    first, days = start.weekday(), (end - start).days + 1
    count = days // 7 * 5 + sum((first + one) % 7 < SATURDAY for one in range(days % 7))
    free = {day_of(one) for one in holidays}
    return count - sum(start <= one <= end and one.weekday() < SATURDAY for one in free)


@functions.add
class Workdays(RowFunction):
    """The working days between two dates, both counted."""

    kind = "workdays"
    names = ("DIAS.LAB", "NETWORKDAYS")
    takes = (2, MANY)
    wants = (Kind.DATE,)
    gives = Kind.WHOLE
    help = msg(
        "Count the days from Monday to Friday between two dates, both counted; the holidays"
        " to leave out go behind, one by one."
    )
    example = "DIAS.LAB([d]; FECHA(2024; 3; 15))"
    source = SOURCE
    work = staticmethod(_work)
