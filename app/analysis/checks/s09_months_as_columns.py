"""Months or years that are columns instead of values."""

import re
from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.column_look import ColumnLook
from app.analysis.look import Look
from app.analysis.reading.month import month_number
from app.analysis.reading.period import read_period
from app.analysis.where import Where
from app.i18n import msg

FEW = 3
NAME, VALUE = "periodo", "valor"  # names of columns: data, not words
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
MONTH = re.compile(r"[a-z]{3,10}")


@checks.add
class MonthsAsColumns(Check):
    """See three or more columns named as months, quarters or years."""

    kind = "S09"
    title = msg("Months or years as columns")
    why = msg("With the months in columns there is no way to filter or chart by date.")
    todo = msg(
        "Turn those columns into rows, with one column for the period and one for the value."
    )
    severity = Severity.WARNING
    lesson = "m3-06"
    rules = (15,)
    dirty = "organismo,enero,febrero,marzo\nSalud,1.50,2.25,3.75\nObras,4.50,5.25,6.75\n"
    clean = "organismo,mes,anio,mayor\nSalud,enero,2024,1.50\nObras,marzo,2024,2.50\n"

    def find(self, look: Look) -> Iterator[Finding]:
        names = tuple(column.name for column in look.columns if _is_moment(column))
        if len(names) >= FEW:
            message = msg(
                "{count} columns are months or years: from “{first}” to “{last}”.",
                count=len(names), first=names[0], last=names[-1],
            )  # fmt: skip
            fix = step_fix(
                "unpivot", names=names, name_column=NAME, value_column=VALUE, reading="period"
            )
            yield self.found(Where(count=len(names)), message, fix)


def _is_moment(column: ColumnLook) -> bool:
    slug = column.slug
    if MONTH.fullmatch(slug):
        return bool(month_number(slug))
    spaced = slug.replace("_", " ")
    return bool(YEAR.fullmatch(slug) or read_period(spaced) or read_period(slug.replace("_", "-")))
