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

CURRENCY = re.compile(r"(^|_)(moneda|currency|divisa)(_|$)")
FOREIGN = r"(?i)u\$s|us\$|usd|eur|€"
DIGIT = r"\d"
MOST, SHOWN = 200, 5


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
        amounts = [one for one in look.columns if is_amount(one)]
        for column in look.columns:
            if column.hints(CURRENCY) and amounts:
                yield from self._named(column, _amounts_of(column, amounts))
            elif look.as_written and (is_amount(column) or column.mostly("number")):
                yield from self._signed(column)

    def _named(self, column: ColumnLook, amounts: list[ColumnLook]) -> Iterator[Finding]:
        codes = list(dict.fromkeys(text.upper() for text in column.some(column.said, MOST)))
        if len(codes) > 1:
            message = msg("There are amounts in {count} currencies: {examples}.", count=len(codes),
                          examples=", ".join(codes[:SHOWN]))  # fmt: skip
            yield self.found(Where(column.name, column.filled), message)
        told = np.logical_or.reduce([np.isfinite(one.numbers) for one in amounts])
        blank = column.where_rows(column.blank & told)
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


def _amounts_of(column: ColumnLook, amounts: list[ColumnLook]) -> list[ColumnLook]:
    """Return the amounts that a column of currencies speaks of, by its name, or all of them."""
    about = CURRENCY.sub("_", column.slug).strip("_")
    named = [one for one in amounts if about and one.slug == about]
    return named or amounts
