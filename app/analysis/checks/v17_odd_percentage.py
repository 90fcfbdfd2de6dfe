"""Percentages below 0 or above 100, or mixed with fractions."""

import re
from collections.abc import Iterator

import numpy as np

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.kind import Kind
from app.analysis.look import Look
from app.i18n import msg, plural

PART = re.compile(r"(^|_)(porcentaje|porc|pct|percent|percentage|avance|participacion)(_|$)")
CHANGE = re.compile(r"(^|_)(variacion|inflacion|crecimiento|var|cambio|interanual)(_|$)")
WHOLE, SOME, FEW = 100, 0.2, 10


@checks.add
class OddPercentage(Check):
    """See an advance of 110 %, and 0,5 beside 50."""

    kind = "V17"
    title = msg("Percentages out of range")
    why = msg("An advance of 110 % is a mistake, or it is not a percentage.")
    todo = msg("See whether it is a percentage, and in which of the two ways it is written.")
    severity = Severity.WARNING
    lesson = "m4-04"
    dirty = "id,avance\n1,100\n2,110\n3,50\n"
    clean = "id,variacion_pct\n1,100\n2,110\n3,50\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns:
            is_part = column.hints(PART) or column.kind is Kind.PERCENTAGE
            if not (column.is_number and is_part) or column.hints(CHANGE):
                continue
            numbers = column.numbers
            where = column.where_rows((numbers < 0) | (numbers > WHOLE))
            if where.count:
                message = plural(
                    "One percentage of “{name}” is below 0 or above 100.",
                    "{count} percentages of “{name}” are below 0 or above 100.",
                    count=where.count, name=column.name,
                )  # fmt: skip
                yield self.found(where, message)
            parts = (numbers > 0) & (numbers < 1)
            whole = numbers > 1
            filled = int(np.isfinite(numbers).sum())
            if filled >= FEW and min(parts.sum(), whole.sum()) >= SOME * filled:
                message = msg("“{name}” mixes 0,5 and 50 for the same half.", name=column.name)
                yield self.found(column.where_rows(parts), message)
