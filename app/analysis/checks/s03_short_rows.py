"""Rows with fewer cells than the header."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.look import Look
from app.analysis.moved_cells import put_right
from app.analysis.reading.ragged import complaint
from app.analysis.where import at_lines
from app.i18n import msg, plural

SHORT = complaint(["x"], 2).text
MOST = 200  # rows looked into: the file is read from its start for each


@checks.add
class ShortRows(Check):
    """See rows that end before the others."""

    kind = "S03"
    title = msg("Rows with cells missing")
    why = msg("When a separator is missing, each value falls under the name of another column.")
    todo = msg(
        "Open the file at that line and see which separator is missing; then write the"
        " cells in their place."
    )
    severity = Severity.ERROR
    lesson = "m3-01"
    rules = (3,)
    dirty = "id,organismo,monto\n1,Salud,100.50\n2,Obras\n3,Obras,99.25\n"

    def find(self, look: Look) -> Iterator[Finding]:
        lines = [remark.line for remark in look.remarks(SHORT)]
        edits = {line: put_right(look, line) for line in lines[:MOST]}
        certain = [line for line in lines if edits.get(line)]
        if certain:
            message = plural(
                "One row lacks a separator in the middle: its cells belong further on.",
                "{count} rows lack a separator in the middle: their cells belong further on.",
                count=len(certain),
            )
            every = tuple(edit for line in certain for edit in edits[line])
            yield self.found(at_lines(certain), message, step_fix("edit_cells", edits=every))
        if others := [line for line in lines if not edits.get(line)]:
            message = plural(
                "One row has cells missing at the end.",
                "{count} rows have cells missing at the end.",
                count=len(others),
            )
            yield self.found(at_lines(others), message)
