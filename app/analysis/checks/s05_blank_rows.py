"""Rows with nothing in them."""

from collections.abc import Iterator

import numpy as np

from app.analysis.check import Check, Finding, Fix, Severity, checks, step_fix
from app.analysis.look import Look
from app.analysis.reading.ragged import complaint
from app.analysis.where import at_lines
from app.i18n import msg, plural

BLANK = complaint([], 1).text


@checks.add
class BlankRows(Check):
    """See lines without a single value, also those that reading passed over."""

    kind = "S05"
    title = msg("Blank rows")
    why = msg("They are counted as cases, and cut the table in two for some programs.")
    todo = msg("They were left out when reading; nothing is lost.")
    severity = Severity.NOTE
    lesson = "m3-01"
    dirty = "id,organismo,monto\n1,Salud,100.50\n,,\n2,Obras,99.25\n"

    def find(self, look: Look) -> Iterator[Finding]:
        kept = look.lines[look.blank_rows]
        header = look.raw.header_row
        passed = [one.line for one in look.remarks(BLANK) if one.line > header]
        lines = np.unique(np.concatenate([kept, np.array(passed, np.int64)]))
        if len(lines):
            message = plural(
                "One row is blank.", "{count} rows are blank.", count=len(lines)
            )  # fmt: skip
            yield self.found(at_lines(lines), message, self._fix(look) if len(kept) else None)

    @staticmethod
    def _fix(look: Look) -> Fix | None:
        labels = look.table.frame.index[look.blank_rows].tolist()
        return step_fix("remove_blank_rows") or step_fix("delete_rows", rows=tuple(labels))
