"""Rows with more cells than the header."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.look import Look
from app.analysis.reading.ragged import complaint
from app.analysis.where import at_lines
from app.i18n import msg, plural

LONG = complaint(["x", "x"], 1).text


@checks.add
class LongRows(Check):
    """See rows with something beyond the last column."""

    kind = "S04"
    title = msg("Rows with cells too many")
    why = msg("A comma inside a text without quotes moves every value one column along.")
    severity = Severity.ERROR
    lesson = "m3-01"
    rules = (3,)
    dirty = "id,organismo,monto\n1,Salud,100.50\n2,Obras,99.25,sobra\n3,Obras,1.50\n"

    def find(self, look: Look) -> Iterator[Finding]:
        lines = [remark.line for remark in look.remarks(LONG)]
        if lines:
            message = plural(
                "One row has cells too many. A separator inside a text?",
                "{count} rows have cells too many. A separator inside a text?",
                count=len(lines),
            )
            yield self.found(at_lines(lines), message)
