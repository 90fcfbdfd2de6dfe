"""Amounts in several currencies, or in one that is not said."""

import re
from collections.abc import Iterator

import numpy as np

from app.analysis.amounts import is_amount
from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.column_look import ColumnLook
from app.analysis.look import Look
from app.analysis.where import Where
from app.i18n import msg, plural

CURRENCY = re.compile(r"(^|_)(moneda|currency|divisa)$")
FOREIGN = r"(?i)u\$s|us\$|usd|eur|€"
DIGIT = r"\d"


@checks.add
class Currencies(Check):
    """See a column of currencies with several, or with gaps; and amounts that carry their sign."""

    kind = "K10"
    title = msg("Several currencies")
    why = msg("Pesos and dollars added together are no amount of anything.")
    todo = msg("Work with each currency apart, and show those without one as a group of their own.")
    severity = Severity.NOTE
    lesson = "m3-03"
    rules = (9,)
    dirty = "id,monto,moneda\n1,100.50,ARS\n2,99.25,USD\n3,7.75,\n"
    clean = "id,monto,moneda\n1,100.50,ARS\n2,99.25,ARS\n3,7.75,ARS\n"

    def find(self, look: Look) -> Iterator[Finding]:
        has_amounts = any(map(is_amount, look.columns))
        for column in look.columns:
            if column.hints(CURRENCY) and has_amounts:
                yield from self._named(column)
            elif look.as_written and (is_amount(column) or column.mostly("number")):
                yield from self._signed(column)

    def _named(self, column: ColumnLook) -> Iterator[Finding]:
        used = int(np.count_nonzero(column.said))
        if used > 1:
            message = msg("There are amounts in {count} currencies: {examples}.", count=used,
                          examples=", ".join(column.some(column.said)))  # fmt: skip
            yield self.found(Where(column.name, column.filled), message)
        blank = column.where_rows(column.blank)
        if column.filled and blank.count:
            message = plural(
                "One amount has no currency.",
                "{count} amounts have no currency.",
                count=blank.count,
            )
            yield self.found(blank, message)

    def _signed(self, column: ColumnLook) -> Iterator[Finding]:
        foreign = column.matching(FOREIGN) & column.matching(DIGIT) & column.said
        if foreign.any() and (column.said & ~foreign).any():
            where = column.where(foreign)
            message = plural(
                "One amount of “{name}” is in another currency: {example}.",
                "{count} amounts of “{name}” are in another currency, as {example}.",
                count=where.count, name=column.name, example=column.some(foreign, 1)[0][:40],
            )  # fmt: skip
            fix = step_fix("separate_currency", column=column.name) if column.is_text else None
            yield self.found(where, message, fix)
