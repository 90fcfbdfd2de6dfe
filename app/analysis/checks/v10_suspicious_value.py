"""Numbers that programs write when they do not know, or that somebody typed to go on."""

from collections.abc import Iterator

import numpy as np

from app.analysis.amounts import is_never_negative
from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.look import Look
from app.i18n import msg, plural

TYPED = (12_345, 123_456, 1_234_567, 12_345_678, 123_456_789, 0.01)
LIMITS = (32_767, 65_535, 2_147_483_647, 4_294_967_295)
NINES = tuple(10**size - 1 for size in range(5, 13))
SUSPICIOUS = (*TYPED, *LIMITS, *NINES)
BY_CHANCE = 20_000  # rows: with more, each such number may well be there


@checks.add
class SuspiciousValue(Check):
    """See 99999999, 12345, 65535, 2147483647 and 0.01 among amounts."""

    kind = "V10"
    title = msg("Suspicious values")
    why = msg("An invented 99999999 can be most of the total of a year.")
    todo = msg("Look for the document of that case before you add it up.")
    severity = Severity.WARNING
    lesson = "m3-01"
    dirty = "id,monto\n1,100.50\n2,99999999\n3,99.25\n"
    clean = "id,monto\n1,100.50\n2,99999.50\n3,99.25\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in filter(is_never_negative, look.columns):
            numbers = column.numbers
            marked = np.isin(numbers, SUSPICIOUS)
            if marked.any() and len(numbers) > BY_CHANCE:
                often = [value for value in SUSPICIOUS if (numbers == value).sum() > 1]
                marked = np.isin(numbers, often)
            where = column.where_rows(marked)
            if where.count:
                value = f"{numbers[marked][0]:.12g}".replace(".", ",")
                message = plural(
                    "One value of “{name}” is suspicious: {value}.",
                    "{count} values of “{name}” are suspicious, as {value}.",
                    count=where.count, name=column.name, value=value,
                )  # fmt: skip
                yield self.found(where, message)
