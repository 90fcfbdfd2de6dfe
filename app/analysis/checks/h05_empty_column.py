"""Columns that say nothing, or always the same."""

from collections.abc import Iterator

import numpy as np

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.look import Look
from app.analysis.where import Where
from app.i18n import msg

FEW = 10  # rows: with fewer, the same value in all of them says little


@checks.add
class EmptyColumn(Check):
    """See columns without any data, and those with one value in every row."""

    kind = "H05"
    title = msg("A column that says nothing")
    why = msg("It takes up room, and an analysis that uses it would be empty.")
    todo = msg("Hide it; what it says of all the rows can go in a note.")
    severity = Severity.NOTE
    lesson = "m3-01"
    dirty = "id,organismo,enmienda\n1,Salud,\n2,Obras,\n"

    def find(self, look: Look) -> Iterator[Finding]:
        rows = int(look.is_data.sum())
        for column in look.columns if rows else ():
            fix = step_fix("remove_columns", names=(column.name,))
            where = Where(column.name, rows)
            if not column.filled:
                message = msg("The column “{name}” has no data.", name=column.name)
                yield self.found(where, message, fix)
            elif rows >= FEW and column.filled == rows and np.count_nonzero(column.said) == 1:
                only = column.some(column.said, 1)[0][:60]
                message = msg("“{name}” always says “{value}”.", name=column.name, value=only)
                yield self.found(where, message, None)
