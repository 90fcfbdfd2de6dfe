"""A published total that is not the sum of its rows."""

from collections.abc import Iterator

import numpy as np

from app.analysis.amounts import is_never_negative
from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.code_levels import LevelSum
from app.analysis.column_look import ColumnLook
from app.analysis.display import number_text
from app.analysis.figure_unit import figure_unit, may_be_rounding
from app.analysis.look import Look
from app.analysis.look_totals import amount_at, sums_above
from app.analysis.reading.number import read_number
from app.analysis.where import Where, at_lines
from app.i18n import msg, plural

BELOW = msg("Below the table, a total: {text}", text="").text


@checks.add
class WrongTotal(Check):
    """See a total among the rows, or at the foot, that none of the sums above it gives.

    The same for the row of a level that is not the sum of those right below it.
    """

    kind = "K06"
    title = msg("A total that does not add up")
    why = msg("Either rows are missing or the total is wrong: ask who published it.")
    todo = msg("Add up yourself, and ask whoever published it which of the two is right.")
    severity = Severity.WARNING
    lesson = "m6-05"
    rules = (14,)
    dirty = "organismo,barrio,monto\nSalud,Flores,10.50\nObras,Boedo,20.25\nTOTAL,,99.75\n"
    clean = "organismo,barrio,monto\nSalud,Flores,10.50\nObras,Boedo,20.25\nTOTAL,,30.75\n"

    def find(self, look: Look) -> Iterator[Finding]:
        amounts = [column for column in look.columns if is_never_negative(column)]
        totals = np.array(look.totals, np.int64)
        for place in look.totals:
            for column in amounts:
                said = amount_at(column, place)
                yield from self._compared(column, said, sums_above(column, place, totals),
                                          int(look.lines[place]))  # fmt: skip
        for remark in look.remarks(BELOW):
            yield from self._below(look, amounts, remark.line)
        yield from self._levels(look)

    def _levels(self, look: Look) -> Iterator[Finding]:
        """See what does not add up among the levels of a code, told once for each column."""
        if not look.levels:
            return
        levels, sums = look.levels
        wrong: dict[str, list[LevelSum]] = {}
        for one in sums:
            if not one.is_right:
                wrong.setdefault(one.column, []).append(one)
        for column, bad in wrong.items():
            where = at_lines(look.lines[levels.rows(bad)], column)
            message = plural(
                "One “{name}” is not the sum of its parts: it says {said}, and they add up to"
                " {sum}.",
                "{count} “{name}” are not the sum of their parts: one says {said}, and they add up"
                " to {sum}.",
                count=len(bad), name=column, said=number_text(bad[0].said),
                sum=number_text(bad[0].added),
            )  # fmt: skip
            yield self.found(where, message)

    def _below(self, look: Look, amounts: list[ColumnLook], line: int) -> Iterator[Finding]:
        raw = look.raw
        cells = look.facts.cells_at(line, raw.delimiter, raw.encoding)
        for column in amounts:
            place = look.table.columns.index(column.name)
            text = cells[place] if place < len(cells) else ""
            said = read_number(text, column.reading.decimal if column.reading else "").value
            values = column.numbers
            yield from self._compared(column, said or 0, {float(np.nansum(values))}, line)

    def _compared(
        self, column: ColumnLook, said: float, sums: set[float], line: int
    ) -> Iterator[Finding]:
        rows, unit = len(column.numbers), figure_unit(column.numbers)
        if said and sums and not any(may_be_rounding(said - one, unit, rows, one) for one in sums):
            message = msg(
                "The total of “{name}” says {said}, and its rows add up to {sum}.",
                name=column.name, said=number_text(said), sum=number_text(max(sums)),
            )  # fmt: skip
            yield self.found(Where(column.name, 1, (line,)), message)
