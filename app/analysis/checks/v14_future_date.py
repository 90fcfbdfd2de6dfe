"""Dates still to come, or older than the records."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.day_look import is_possible
from app.analysis.look import Look
from app.analysis.reading.day import WrittenDay
from app.i18n import msg, plural

OLDEST = 1900


@checks.add
class FutureDate(Check):
    """See dates after today, and before 1900."""

    kind = "V14"
    title = msg("Dates in the future")
    why = msg("The end of a contract may be still to come; the day it was signed may not.")
    todo = msg(
        "See whether such a day is possible there: an end may be still to come, a"
        " signature may not."
    )
    severity = Severity.NOTE
    lesson = "m3-04"
    dirty = "id,fecha\n1,2131-01-01\n2,2024-02-28\n3,2024-03-15\n"

    def find(self, look: Look) -> Iterator[Finding]:
        today = look.today

        def is_odd(written: WrittenDay) -> bool:
            if not is_possible(written):
                return False
            day = written.date(day_first=True) or written.date(day_first=False)
            return day is not None and (day > today or 1 < day.year < OLDEST)

        for column in look.columns:
            marked = column.days.marked(is_odd) & column.said if column.is_dated else None
            where = column.where(marked) if marked is not None else None
            if marked is not None and where and where.count:
                message = plural(
                    "One date of “{name}” is in the future or very old: {example}.",
                    "{count} dates of “{name}” are in the future or very old, as {example}.",
                    count=where.count, name=column.name, example=column.some(marked, 1)[0],
                )  # fmt: skip
                yield self.found(where, message)
