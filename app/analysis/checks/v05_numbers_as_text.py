"""Numbers with signs that make them text."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.look import Look
from app.analysis.reading.number import Status, read_number
from app.i18n import msg, plural

SIGNS = r"[$€%]|\d[ \x{A0}]\d|(?i)\b(?:ars|usd|u\$s|eur)\b|[.,]-\s*$"
LIKELY = 0.5
READ = (Status.OK, Status.AMBIGUOUS)


@checks.add
class NumbersAsText(Check):
    """See “$ 1.500,00” and “45 %” among numbers."""

    kind = "V05"
    title = msg("Numbers saved as text")
    why = msg("With “$” or “%” inside, another program takes the column for text and adds 0.")
    todo = msg("It is read as a number already; export it without signs before you share it.")
    severity = Severity.WARNING
    lesson = "m3-03"
    rules = (8, 10)
    dirty = "id,monto\n1,$ 1.500.000\n2,$ 2.300\n3,$ 99\n"
    clean = "id,calle\n1,Rivadavia 1 500\n2,Vale $ 5 pesos\n3,Otra\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns if look.as_written else ():
            if not (column.is_number or column.mostly("number", LIKELY)):
                continue
            signed = column.judged(
                lambda text: read_number(text).status in READ,
                column.matching(SIGNS) & column.said,
            )
            where = column.where(signed)
            if where.count:
                message = plural(
                    "One number of “{name}” has signs, as “{example}”.",
                    "{count} numbers of “{name}” have signs, as “{example}”.",
                    count=where.count, name=column.name, example=column.some(signed, 1)[0][:40],
                )  # fmt: skip
                fix = None if column.is_number else step_fix("to_number", column=column.name)
                severity = Severity.NOTE if column.is_number else ""
                yield self.found(where, message, fix, severity)
