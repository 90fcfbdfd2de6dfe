"""Two columns that say the same thing and do not agree."""

import re
from collections.abc import Iterator

import numpy as np

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.column_look import REPEATED, ColumnLook
from app.analysis.look import Look
from app.analysis.partner_columns import spans
from app.analysis.row_days import row_days
from app.i18n import msg, plural

NEAR = 0.005
MONTH, SLACK = 30.44, 2
MONTHS = re.compile(r"^plazo_(en_)?meses$")


@checks.add
class Contradiction(Check):
    """See a repeated column with other numbers, and a term that is not the one of its dates."""

    kind = "K05"
    title = msg("Two columns contradict each other")
    why = msg("The result depends on which of the two you use, and nobody says which is right.")
    todo = msg("Choose one of the two, and say which you used and why.")
    severity = Severity.WARNING
    lesson = "m3-01"
    dirty = "id,monto,monto\n1,100.50,100.5\n2,99.25,9925\n"
    clean = "id,monto,monto\n1,100.50,100.5\n2,99.25,99.250\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns:
            base = REPEATED.sub("", column.name)
            if base != column.name and base in look.table.columns:
                yield from self._repeated(look.column(base), column)
        yield from self._term(look)

    def _repeated(self, one: ColumnLook, other: ColumnLook) -> Iterator[Finding]:
        if not (one.is_number and other.is_number):
            return
        both = np.isfinite(one.numbers) & np.isfinite(other.numbers)
        differ = both & ~np.isclose(one.numbers, other.numbers, rtol=NEAR)
        where = other.where_rows(differ)
        if where.count:
            message = plural(
                "In one row “{one}” and “{other}” say different numbers.",
                "In {count} rows “{one}” and “{other}” say different numbers.",
                count=where.count, one=one.name, other=other.name,
            )  # fmt: skip
            yield self.found(where, message)

    def _term(self, look: Look) -> Iterator[Finding]:
        term = next((one for one in look.columns if one.hints(MONTHS) and one.is_number), None)
        ends = spans(look.columns)
        if term is None or ends is None:
            return
        first, last = map(row_days, ends)
        months = (last - first).astype(float) / MONTH
        known = ~np.isnat(first) & ~np.isnat(last) & np.isfinite(term.numbers)
        where = term.where_rows(known & (np.abs(months - term.numbers) > SLACK))
        if where.count:
            message = plural(
                "In one row “{name}” is more than two months away from its dates.",
                "In {count} rows “{name}” is more than two months away from its dates.",
                count=where.count, name=term.name,
            )  # fmt: skip
            yield self.found(where, message)
