"""Make one row of every few rows."""

from dataclasses import dataclass
from typing import Annotated, Literal

import numpy as np
from numpy.typing import NDArray
from pandas import DataFrame, Index, Series

from app.analysis.cell_masks import empty_cells
from app.analysis.long_rows import in_place
from app.analysis.plain_python.reshaping import LONG
from app.analysis.reshaping import rows_taken, with_cells
from app.analysis.row_codes import codes_of
from app.analysis.row_labels import made_labels
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Column, Number

FEWEST, MOST = 2, 100
REST = (
    ("one", msg("One row of each group; stop if the other columns differ in it")),
    ("keep", msg("Also keep the rows that have something in other columns")),
)
Places = NDArray[np.int64]


@steps.add
@dataclass(frozen=True)
class RowsToColumns(Step):
    """Put every few cells of a column side by side, in columns of their own.

    That is how lists of name, street and phone, one below another, become a table. With “keep”,
    the rows that had something in other columns stay below the first one of their group.
    """

    kind = "rows_to_columns"
    title = msg("Every few rows to columns")
    intent = "shape"
    words = (
        "trasponer", "transponer", "cada tres filas", "fichas", "grupos de filas", "columnas",
        "transpose", "every", "rows", "columns",
    )  # fmt: skip
    prelude = LONG

    column: Annotated[str, Column(msg("Column"))]
    count: Annotated[int, Number(msg("How many rows make one"), FEWEST, MOST)]
    rest: Annotated[Literal["one", "keep"], Choice(msg("Of the other columns"), REST)] = "one"

    def apply(self, table: Table) -> Table:
        self._refuse(table)
        others = [name for name in table.columns if name != self.column]
        kept = self._kept(table, others)
        result = rows_taken(table, others, kept, made_labels(len(kept), table.frame.index))
        for nth, name in enumerate(self._names(table.columns)):
            inside = (kept % self.count == 0) & (kept + nth < len(table))
            cells = self.column, np.where(inside, kept + nth, -1)
            result = with_cells(result, name, table, cells)
        return result.with_order(in_place(table, [self.column], self._names(table.columns)))

    def _refuse(self, table: Table) -> None:
        if not FEWEST <= self.count <= MOST:
            raise UserError(
                msg("From {fewest} to {most} rows can make one.", fewest=FEWEST, most=MOST),
                msg("Choose another number of rows."),
            )
        if self.rest == "keep":
            return
        firsts = self._firsts(len(table))
        for name in table.columns:
            if name == self.column:
                continue
            codes = codes_of(table, [name])
            differs = ~empty_cells(table, name) & (codes != codes[firsts])
            if differs.any():
                _refuse_difference(name, int(np.argmax(differs)) + 1)

    def _firsts(self, rows: int) -> Places:
        places = np.arange(rows)
        return places - places % self.count

    def _kept(self, table: Table, others: list[str]) -> Places:
        kept = np.arange(len(table)) == self._firsts(len(table))
        for name in others if self.rest == "keep" else ():
            kept |= ~empty_cells(table, name)
        return np.flatnonzero(kept)

    def _names(self, taken: list[str]) -> list[str]:
        """Number the new columns, and skip the numbers that a column of the table has."""
        names: list[str] = []
        number = 0
        while len(names) < self.count:
            number += 1
            if f"{self.column} {number}" not in taken:
                names.append(f"{self.column} {number}")
        return names

    def sentence(self) -> Message:
        return msg(
            "Make one row of every {count}: the cells of “{column}” go to {count} columns.",
            count=self.count, column=self.column,
        )  # fmt: skip

    def code(self) -> str:
        numbers = f"range(1, {self.count + 1} + len(df.columns))"
        every = f"[{f'{self.column} '!r} + str(number) for number in {numbers}]"
        names = f"[name for name in {every} if name not in df][:{self.count}]"
        return f"df = rows_to_columns(df, {self.column!r}, {names}, {self.rest == 'keep'})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"id": [1, 1, 2, 2, 3], "value": [10.0, 1.5, 20.0, None, 30.0]})
        table = table_of(frame)
        unread = {"value": Series(["s/d?"], index=Index([3]), dtype="str")}
        return cls("value", 2), table.remade(frame, table.kinds, unread)


def _refuse_difference(column: str, place: int) -> None:
    raise UserError(
        msg(
            "In row {row}, “{column}” is not the same as in the first row of its group.",
            row=place,
            column=column,
        ),
        msg("See how many rows make one, or choose to keep the rows that have something else."),
    )
