"""Texts in a column of numbers."""

from collections.abc import Iterator

import numpy as np

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.column_look import ColumnLook
from app.analysis.kind import Kind
from app.analysis.look import Look
from app.analysis.reading.number import Status, read_number
from app.i18n import msg, plural

MOSTLY = 0.7


@checks.add
class NotANumber(Check):
    """See cells that are not understood among numbers."""

    kind = "V08"
    title = msg("Numbers that are not understood")
    why = msg("What is not read is not added: the total comes out short.")
    severity = Severity.WARNING
    lesson = "m3-03"
    rules = (8,)
    dirty = "id,monto\n" + "".join(f"{n},{n}.50\n" for n in range(1, 10)) + "10,DONACION\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns:
            where = column.where_rows(self._unread(look, column))
            if where.count:
                texts = look.table.texts(column.name)
                first = str(texts.iloc[int(np.flatnonzero(look.lines == where.lines[0])[0])])
                message = plural(
                    "One cell of “{name}” is not a number: “{example}”.",
                    "{count} cells of “{name}” are not numbers, as “{example}”.",
                    count=where.count, name=column.name, example=first.strip()[:60],
                )  # fmt: skip
                yield self.found(where, message)

    @staticmethod
    def _unread(look: Look, column: ColumnLook) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        if column.is_number:
            unread = look.table.unread_in(column.name).index
            return np.asarray(look.table.frame.index.isin(unread), bool)
        if column.kind is Kind.CODE or not look.table.is_text(column.name):
            return np.zeros(len(look.lines), bool)
        if not column.mostly("number", MOSTLY):
            return np.zeros(len(look.lines), bool)
        bad = column.judged(lambda text: read_number(text).status is Status.BAD, column.said)
        return column.rows(bad)
