"""Texts in a column of numbers."""

from collections.abc import Iterator

import numpy as np

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.column_look import ColumnLook
from app.analysis.kind import Kind
from app.analysis.look import Look
from app.analysis.reading.number import Status, read_number
from app.i18n import Message, msg, plural

MOSTLY = 0.7
LONGEST = 60  # signs of an example


@checks.add
class NotANumber(Check):
    """See cells that are not understood among numbers."""

    kind = "V08"
    title = msg("Numbers that are not understood")
    why = msg("What is not read is not added: the total comes out short.")
    todo = msg(
        "See what each one says: correct it, or leave it empty and count it among those left out."
    )
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
                yield self.found(where, _words(column, where.count, first.strip()[:LONGEST]))

    @staticmethod
    def _unread(look: Look, column: ColumnLook) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        if column.is_number:
            unread = look.table.unread_in(column.name).index
            return np.asarray(look.table.frame.index.isin(unread), bool)
        if column.kind in {Kind.CODE, Kind.COMUNA} or not look.table.is_text(column.name):
            return np.zeros(len(look.lines), bool)
        if not column.mostly("number", MOSTLY):
            return np.zeros(len(look.lines), bool)
        bad = column.judged(lambda text: read_number(text).status is Status.BAD, column.said)
        return column.rows(bad)


def _words(column: ColumnLook, count: int, example: str) -> Message:
    if column.kind is Kind.COORDINATE:
        return plural(
            "One cell of “{name}” is no degree of the map: “{example}”.",
            "{count} cells of “{name}” are no degrees of the map, as “{example}”.",
            count=count, name=column.name, example=example,
        )  # fmt: skip
    if column.kind is Kind.PERIOD:
        return plural(
            "One cell of “{name}” is no year nor month: “{example}”.",
            "{count} cells of “{name}” are no years nor months, as “{example}”.",
            count=count, name=column.name, example=example,
        )  # fmt: skip
    return plural(
        "One cell of “{name}” is not a number: “{example}”.",
        "{count} cells of “{name}” are not numbers, as “{example}”.",
        count=count, name=column.name, example=example,
    )  # fmt: skip
