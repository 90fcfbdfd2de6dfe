"""Whole years, months or days between two dates."""

from datetime import datetime

from app.analysis.formula.dates import DAY_OF, day_of
from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.row_work import TROUBLE
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = f"""{DAY_OF}

def date_difference(start, end, unit):
    start, end = day_of(start), day_of(end)
    if end < start or unit.upper() not in {{'A', 'Y', 'M', 'D'}}:
        return TROUBLE
    if unit.upper() == 'D':
        return (end - start).days
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    return months if unit.upper() == 'M' else months // 12
"""


def _work(start: datetime, end: datetime, unit: str) -> object:
    start, end = day_of(start), day_of(end)
    if end < start or unit.upper() not in {"A", "Y", "M", "D"}:
        return TROUBLE
    if unit.upper() == "D":
        return (end - start).days
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    return months if unit.upper() == "M" else months // 12


@functions.add
class DateDifference(RowFunction):
    """Whole years, months or days between two dates."""

    kind = "date_difference"
    names = ("SIFECHA", "DATEDIF")
    takes = (3, 3)
    wants = (Kind.DATE, Kind.DATE, Kind.TEXT)
    gives = Kind.WHOLE
    help = msg(
        "Count what goes from one date to a later one: “A” whole years (an age), “M” months,"
        " “D” days."
    )
    example = 'SIFECHA([d]; FECHA(2025; 1; 15); "M")'
    source = SOURCE
    work = staticmethod(_work)
