"""Columns without a name."""

from collections.abc import Iterator

import numpy as np

from app.analysis.check import Check, Finding, Fix, Severity, checks, step_fix
from app.analysis.column_look import ColumnLook
from app.analysis.kind import Kind
from app.analysis.look import Look
from app.analysis.where import Where
from app.i18n import msg

RENAMED = msg("Column {position} is now called “{name}”.", position=1, name="").text
NAMES = {  # names of columns: data, not words
    Kind.DATE: "fecha", Kind.DATE_TIME: "fecha", Kind.MONEY: "monto", Kind.BARRIO: "barrio",
    Kind.COMUNA: "comuna", Kind.PERCENTAGE: "porcentaje", Kind.ADDRESS: "direccion",
    Kind.PERIOD: "periodo",
}  # fmt: skip
COUNTED = "fila"
FEW = 3  # rows, to say that a column only numbers them


@checks.add
class NoName(Check):
    """See columns whose header is blank."""

    kind = "H01"
    title = msg("A column without a name")
    why = msg("Nobody can tell what its values mean, nor speak of it.")
    todo = msg("Look at its values and give it a name: double click on its header.")
    severity = Severity.ERROR
    lesson = "m2-02"
    rules = (4,)
    dirty = "id,,monto\n1,Salud,100.50\n2,Obras,99.25\n"
    clean = "id,column_2,monto\n1,Salud,100.50\n2,Obras,99.25\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for remark in look.remarks(RENAMED):
            values = dict(remark.why.values)
            position, name = values["position"], str(values["name"])
            if name == f"column_{position}" and name in look.table.columns:
                where = Where(name, 1, (remark.line,))
                message = msg("Column {position} has no name.", position=position)
                yield self.found(where, message, _fix(look, look.column(name)))


def _fix(look: Look, column: ColumnLook) -> Fix | None:
    """Take away an empty column, or give one the name that its values say it has."""
    if not column.filled:
        return step_fix("remove_columns", names=(column.name,))
    name = COUNTED if _only_counts(column) else NAMES.get(column.kind, "")
    if not name or name in look.table.columns:
        return None
    return step_fix("rename_column", column=column.name, name=name)


def _only_counts(column: ColumnLook) -> bool:
    """Say whether it numbers the rows from 0 or 1, as some programs do when they save."""
    if not column.is_number or len(column.numbers) < FEW:
        return False
    first = column.numbers[0]
    counted = np.arange(len(column.numbers)) + first
    return bool(first in {0, 1} and (column.numbers == counted).all())
