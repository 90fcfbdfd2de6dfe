"""A label written once, with empty cells below it."""

from collections.abc import Iterator

import numpy as np

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.column_look import ColumnLook
from app.analysis.look import Look
from app.i18n import msg, plural

FEW, MOST = 3, 0.8
LEAST_EMPTY, MOST_EMPTY = 0.4, 0.98


@checks.add
class EmptyBelow(Check):
    """See cells that inherit the value above: label, empty, empty, label, empty."""

    kind = "S08"
    title = msg("Labels written only once")
    why = msg("A filter by that label would find only the first row of each group.")
    todo = msg("Fill the empty cells with the label above them.")
    severity = Severity.WARNING
    lesson = "m3-06"
    rules = (13,)
    dirty = "organismo,monto\nSalud,1.50\n,2.50\n,3.25\nObras,4.50\n,5.50\nCultura,6.50\n,7.50\n"
    clean = "organismo,monto\n,1.50\nSalud,2.50\n,3.25\nObras,4.50\nCultura,5.50\n,6.50\n"

    def find(self, look: Look) -> Iterator[Finding]:
        others = [one for one in look.columns if one.filled == look.is_data.sum()]
        for column in look.columns[: len(look.columns) // 2 + 1] if others else ():
            if look.table.is_text(column.name) and _is_heading(column, look):
                where = column.where_rows(column.blank)
                message = plural(
                    "One cell is empty below a label: it seems to inherit it.",
                    "{count} cells are empty below a label: they seem to inherit it.",
                    count=where.count,
                )
                yield self.found(where, message, step_fix("fill_down", column=column.name))


def _is_heading(column: ColumnLook, look: Look) -> bool:
    """Say whether each label stands alone above its empty cells and hardly comes back."""
    filled = ~column.blank[look.is_data]
    if filled.sum() < FEW or not filled[0]:
        return False
    if not LEAST_EMPTY <= 1 - filled.mean() <= MOST_EMPTY:
        return False
    alone = filled[:-1] & ~filled[1:]
    different = np.count_nonzero(column.said)
    return bool(different >= MOST * filled.sum() and alone.sum() >= MOST * filled[:-1].sum())
