"""Dates that a program writes when it has none."""

from collections.abc import Iterator
from datetime import date

import numpy as np

from app.analysis.check import Check, Finding, Fix, Severity, checks
from app.analysis.column_look import ColumnLook
from app.analysis.kind import Kind
from app.analysis.look import Look
from app.analysis.reading.day import WrittenDay
from app.analysis.reading.header_hint import DATE
from app.analysis.reading.settings import ColumnChoice
from app.i18n import msg, plural

DEFAULTS = {date(1900, 1, 1), date(1899, 12, 30), date(1904, 1, 1), date(1969, 12, 31),
            date(1970, 1, 1), date(1, 1, 1), date(1753, 1, 1)}  # fmt: skip
YEARS = (date(1905, 6, 1), date(1905, 8, 31))  # 1980 to 2070 taken for days of Excel
SERIALS = (30_000, 60_000)
MOST = 0.8


@checks.add
class DefaultDate(Check):
    """See 1900-01-01, 1970-01-01, years read as days, and dates left as 45292."""

    kind = "V13"
    title = msg("Dates by default")
    why = msg("A work “started in 1900” lasts more than a century and ruins every average.")
    todo = msg("Leave them empty: nobody knows that day.")
    severity = Severity.WARNING
    lesson = "m3-04"
    dirty = "id,fecha\n1,1900-01-01\n2,2024-02-28\n3,2024-03-15\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns:
            if column.is_dated:
                yield from self._defaults(column)
            elif column.hints(DATE) and column.is_number:
                yield from self._serials(column)

    def _defaults(self, column: ColumnLook) -> Iterator[Finding]:
        marked = column.days.marked(_is_default) & column.said
        where = column.where(marked)
        if where.count:
            message = plural(
                "One date of “{name}” looks like one by default: {example}.",
                "{count} dates of “{name}” look like ones by default, as {example}.",
                count=where.count, name=column.name, example=column.some(marked, 1)[0],
            )  # fmt: skip
            yield self.found(where, message)

    def _serials(self, column: ColumnLook) -> Iterator[Finding]:
        numbers = column.numbers
        marked = (numbers >= SERIALS[0]) & (numbers <= SERIALS[1])
        if column.filled and marked.sum() >= MOST * np.isfinite(numbers).sum():
            message = msg("“{name}” has days as Excel counts them: {example}.",
                          name=column.name, example=f"{numbers[marked][0]:.0f}")  # fmt: skip
            choice = ColumnChoice(column.name, Kind.DATE, excel_dates="yes")
            yield self.found(column.where_rows(marked), message, Fix(choice=choice))


def _is_default(written: WrittenDay) -> bool:
    day = written.date(day_first=True)
    return day is not None and (day in DEFAULTS or YEARS[0] <= day <= YEARS[1])
