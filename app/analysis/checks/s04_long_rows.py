"""Rows with more cells than the header."""

from collections.abc import Iterator

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.look import Look
from app.analysis.moved_cells import put_right
from app.analysis.reading.ragged import complaint
from app.analysis.where import at_lines
from app.i18n import msg, plural

LONG = complaint(["x", "x"], 1).text
MOST = 200  # rows looked into: the file is read from its start for each


@checks.add
class LongRows(Check):
    """See rows with something beyond the last column."""

    kind = "S04"
    title = msg("Rows with cells too many")
    why = msg("A comma inside a text without quotes moves every value one column along.")
    todo = msg(
        "Open the file at that line and see which text has the separator inside; then"
        " write the cells in their place."
    )
    severity = Severity.ERROR
    lesson = "m3-01"
    rules = (3,)
    dirty = "id,organismo,monto\n1,Salud,100.50\n2,Obras,99.25,sobra\n3,Obras,1.50\n"

    def find(self, look: Look) -> Iterator[Finding]:
        lines = [remark.line for remark in look.remarks(LONG)]
        edits = {line: put_right(look, line) for line in lines[:MOST]}
        certain = [line for line in lines if edits.get(line)]
        if certain:
            message = plural(
                "One row has a separator inside a text: its cells belong one column before.",
                "{count} rows have a separator inside a text: their cells belong one column"
                " before.",
                count=len(certain),
            )  # fmt: skip
            every = tuple(edit for line in certain for edit in edits[line])
            yield self.found(at_lines(certain), message, step_fix("edit_cells", edits=every))
        if others := [line for line in lines if not edits.get(line)]:
            message = plural(
                "One row has cells too many. A separator inside a text?",
                "{count} rows have cells too many. A separator inside a text?",
                count=len(others),
            )
            yield self.found(at_lines(others), message)
