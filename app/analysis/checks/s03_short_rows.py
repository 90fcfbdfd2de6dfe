"""Rows with fewer cells than the header."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.look import Look
from app.analysis.reading.ragged import complaint
from app.analysis.where import at_lines
from app.i18n import msg, plural

SHORT = complaint(["x"], 2).text


@checks.add
class ShortRows(Check):
    """See rows that end before the others."""

    kind = "S03"
    title = msg("Rows with cells missing")
    why = msg("When a separator is missing, each value falls under the name of another column.")
    severity = Severity.ERROR
    lesson = "m3-01"
    rules = (3,)
    dirty = "id,organismo,monto\n1,Salud,100.50\n2,Obras\n3,Obras,99.25\n"

    def find(self, look: Look) -> Iterator[Finding]:
        lines = [remark.line for remark in look.remarks(SHORT)]
        if lines:
            message = plural(
                "One row has cells missing at the end.",
                "{count} rows have cells missing at the end.",
                count=len(lines),
            )
            yield self.found(at_lines(lines), message)
