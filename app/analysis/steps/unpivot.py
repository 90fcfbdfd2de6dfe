"""Turn columns into rows."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

import numpy as np
from pandas import DataFrame, Index, Series

from app.analysis.header_periods import header_periods
from app.analysis.kind import Kind
from app.analysis.long_rows import Wanted, in_place, rows_left
from app.analysis.new_name import refuse_name
from app.analysis.plain_python.reshaping import LONG
from app.analysis.reshaping import refuse_missing_choice, rows_taken, stacked
from app.analysis.row_labels import made_labels
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Choice, Columns, Flag, Text

READINGS = (
    ("text", msg("As they are written")),
    ("period", msg("As months, quarters or years")),
)


@steps.add
@dataclass(frozen=True)
class Unpivot(Step):
    """Put the cells of several columns one under another, each beside the name of its column.

    The other columns repeat in each row. Columns of different kinds give a column of text.
    """

    kind = "unpivot"
    title = msg("Columns to rows (unpivot)")
    intent = "table"
    words = (
        "despivotear", "largo", "apilar", "derretir", "meses en columnas", "años en columnas",
        "filas", "unpivot", "melt", "long", "stack",
    )  # fmt: skip
    prelude = LONG

    names: Annotated[tuple[str, ...], Columns(msg("Columns to turn into rows"))]
    name_column: Annotated[str, Text(msg("Column for their names"), example="mes")]
    value_column: Annotated[str, Text(msg("Column for their values"), example="monto")]
    reading: Annotated[Literal["text", "period"], Choice(msg("Read the names"), READINGS)] = "text"
    keep_empty: Annotated[bool, Flag(msg("Keep rows without a value"))] = True
    repeat: Annotated[bool, Flag(msg("Repeat the other columns in each row"))] = True
    every_row: Annotated[bool, Flag(msg("Keep one row where every value is missing"))] = False

    def apply(self, table: Table) -> Table:
        refuse_missing_choice(self.names)
        others = table.with_order([name for name in table.columns if name not in self.names])
        self._refuse_names(others)
        values, kind, unread = stacked(table, self.names)
        rows = np.repeat(np.arange(len(table)), len(self.names))
        index = made_labels(len(rows), table.frame.index)
        long = self._with_names(rows_taken(table, others.columns, rows, index), len(table))
        unread = unread.set_axis(index[unread.index.to_numpy(np.int64)])
        long = long.with_column(self.value_column, values.set_axis(index), kind, unread)
        long = long.with_order(in_place(table, self.names, (self.name_column, self.value_column)))
        if self.keep_empty and self.repeat:
            return long
        made = (self.name_column, self.value_column)
        return rows_left(long, table, made, len(self.names), self._wanted)

    @property
    def _wanted(self) -> Wanted:
        return Wanted(self.keep_empty, self.repeat, self.every_row)

    def _refuse_names(self, others: Table) -> None:
        refuse_name(self.name_column, others)
        named = others.with_column(self.name_column, Series(dtype="str"), Kind.TEXT)
        refuse_name(self.value_column, named)

    def _with_names(self, long: Table, times: int) -> Table:
        headers, kind, lost = self._headers()
        index = long.frame.index
        places = np.tile(np.arange(len(self.names)), times)
        values = headers.take(places).set_axis(index)
        gone = np.flatnonzero(np.isin(places, list(lost)))
        unread = Series([self.names[places[row]] for row in gone], index=index[gone], dtype="str")
        return long.with_column(self.name_column, values, kind, unread)

    def _headers(self) -> tuple["Series[Any]", Kind, set[int]]:
        """Return what stands for each name, and which of them could not be read."""
        if self.reading == "text":
            return Series(self.names, dtype="str"), Kind.CATEGORY, set()
        return header_periods(self.names)

    def sentence(self) -> Message:
        return msg(
            "Turn {count} columns into rows: their names in “{names}”, their values in “{values}”.",
            count=len(self.names), names=self.name_column, values=self.value_column,
        )  # fmt: skip

    def code(self) -> str:
        headers = self._headers()[0]
        told = headers.astype(object).where(headers.notna(), None).tolist()
        names = f"{list(self.names)!r}, {self.name_column!r}, {self.value_column!r}"
        as_words = f"differ(df, {list(self.names)!r})"
        choices = ", ".join(map(repr, self._wanted.answers))
        return f"df = to_rows(df, {names}, {told!r}, {as_words}, {choices})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"id": [1, 2], "ene-24": [10.5, None], "feb-24": [None, 8.0]})
        table = table_of(frame)
        unread = {"feb-24": Series(["s/i"], index=Index([0]), dtype="str")}
        return cls(("ene-24", "feb-24"), "mes", "monto", "period"), table.remade(
            frame, table.kinds, unread
        )
