"""Amounts below zero, or of nothing at all."""

from collections.abc import Iterator

from app.analysis.amounts import is_amount, is_never_negative
from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.look import Look
from app.i18n import msg, plural


@checks.add
class NegativeAmount(Check):
    """See counts below zero; amounts below zero (a correction?) or of nothing are a note."""

    kind = "V09"
    title = msg("Negative amounts")
    why = msg("A negative contract takes away from the total: is it a correction or a mistake?")
    todo = msg("See whether they are corrections of other rows; if you leave them out, say so.")
    severity = Severity.WARNING
    lesson = "m3-03"
    dirty = "id,monto\n1,100.50\n2,-5000\n3,99.25\n"
    clean = "id,saldo\n1,100.50\n2,-5000\n3,99.25\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in filter(is_never_negative, look.columns):
            where = column.where_rows(column.numbers < 0)
            if where.count:
                message = plural(
                    "One value of “{name}” is negative.",
                    "{count} values of “{name}” are negative.",
                    count=where.count, name=column.name,
                )  # fmt: skip
                severity = Severity.NOTE if is_amount(column) else ""
                yield self.found(where, message, None, severity)
            zero = column.where_rows(column.numbers == 0)
            if zero.count and is_amount(column):
                message = plural(
                    "One amount of “{name}” is zero: is it zero, or is it not known?",
                    "{count} amounts of “{name}” are zero: are they zero, or not known?",
                    count=zero.count, name=column.name,
                )  # fmt: skip
                yield self.found(zero, message, None, Severity.NOTE)
