"""CUIT numbers that cannot be right."""

import re
from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.look import Look
from app.analysis.partner_columns import cuits
from app.analysis.reading.missing import visible
from app.i18n import msg, plural

SEVERAL = re.compile(r"\d[\d\s-]{9,}[^\d\s-]+[\d\s-]{9,}\d|\d{2}-\d{8}-\s*\d\s+\d{2}-\d{8}-\s*\d")
FOREIGN = re.compile(r"[A-Za-z]{3}")
DIGITS = 11
WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
PREFIXES = frozenset(("20", "23", "24", "25", "26", "27", "30", "33", "34", "50", "51", "55", "97"))
"""Those that exist, and 97, which nobody has: the practice data use it."""


@checks.add
class WrongCuit(Check):
    """See a check digit that does not agree, or more or less than 11 digits."""

    kind = "K03"
    title = msg("CUIT numbers that are wrong")
    why = msg("With a digit changed, a supplier is counted as another.")
    todo = msg("Look for the number in the register of suppliers: one digit is wrong or missing.")
    severity = Severity.WARNING
    lesson = "m7-04"
    dirty = "id,cuit\n1,33-69345023-9\n2,30-99903208-4\n3,30-50000173-5\n"
    clean = "id,cuit\n1,33-69345023-9\n2,30999032083\n3,30-50000173- 5\n4,30-63945373-8\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in cuits(look.columns):
            wrong = column.judged(_is_wrong, column.said)
            where = column.where(wrong)
            if where.count:
                message = plural(
                    "One CUIT of “{name}” is wrong: {example}.",
                    "{count} CUITs of “{name}” are wrong, as {example}.",
                    count=where.count, name=column.name, example=column.some(wrong, 1)[0][:40],
                )  # fmt: skip
                yield self.found(where, message)


def _is_wrong(text: str) -> bool:
    shown = visible(text)
    digits = "".join(sign for sign in shown if sign in "0123456789")
    if SEVERAL.search(shown) or len(digits) >= 2 * DIGITS or FOREIGN.search(shown):
        return False
    return not _is_right(digits)


def _is_right(digits: str) -> bool:
    """Say whether the check digit agrees (modulus 11; a remainder that asks for 10 has none)."""
    if len(digits) != DIGITS or digits[:2] not in PREFIXES:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS, strict=False))
    return (DIGITS - total % DIGITS) % DIGITS == int(digits[-1])
