"""Titles or notes above the names of the columns."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Fix, Severity, checks
from app.analysis.look import Look
from app.analysis.reading.settings import Dialect
from app.analysis.where import at_lines
from app.i18n import msg

ABOVE = msg("Above the table: {text}", text="").text


@checks.add
class NotesAbove(Check):
    """See lines above the header."""

    kind = "S01"
    title = msg("Notes above the table")
    why = msg("A program that reads by itself would take the title for the names of columns.")
    todo = msg("Choose the line with the names of the columns when you open the file.")
    severity = Severity.ERROR
    lesson = "m2-02"
    rules = (4,)
    dirty = "Compras de 2024\n\nid,organismo,monto\n1,Salud,100.50\n2,Obras,99.25\n"

    def find(self, look: Look) -> Iterator[Finding]:
        lines = [remark.line for remark in look.remarks(ABOVE)]
        if lines:
            row = look.raw.header_row
            message = msg("The table starts in line {line}: there are notes above.", line=row)
            fix = Fix(dialect=Dialect(header_row=row))
            yield self.found(at_lines(lines), message, fix)
