"""Put the cells of several columns in one, one below another."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame, Index, Series

from app.analysis.arrow_text import TEXT, arrow_of, series_of
from app.analysis.kind import Kind
from app.analysis.long_rows import Wanted, in_place, rows_left
from app.analysis.new_name import refuse_name
from app.analysis.plain_python.reshaping import LONG
from app.analysis.reshaping import refuse_missing_choice, rows_taken, stacked
from app.analysis.row_labels import made_labels
from app.analysis.step import Step, steps
from app.analysis.table import NOTHING_UNREAD, Table, table_of
from app.analysis.written_cells import written_cells
from app.i18n import Message, msg
from app.params import Columns, Flag, Text


@steps.add
@dataclass(frozen=True)
class StackColumns(Step):
    """Put the cells of several columns one below another, in a single column.

    With `labelled` each cell has the name of its column before it, as in “phone: 4555-1234”. A
    row without any value leaves one row all the same, so that no row is lost.
    """

    kind = "stack_columns"
    title = msg("Columns to rows, in one column")
    intent = "table"
    words = (
        "apilar", "trasponer", "columnas", "filas", "una sola columna", "juntar", "stack",
        "transpose", "combine",
    )  # fmt: skip
    prelude = LONG

    names: Annotated[tuple[str, ...], Columns(msg("Columns to turn into rows"))]
    name: Annotated[str, Text(msg("Name of the new column"))]
    labelled: Annotated[bool, Flag(msg("Write the name of the column before each value"))] = False
    separator: Annotated[str, Text(msg("Between the name and the value"), example=": ")] = ": "
    keep_empty: Annotated[bool, Flag(msg("Keep rows without a value"))] = False
    repeat: Annotated[bool, Flag(msg("Repeat the other columns in each row"))] = True

    def apply(self, table: Table) -> Table:
        refuse_missing_choice(self.names)
        others = table.with_order([name for name in table.columns if name not in self.names])
        refuse_name(self.name, others)
        width = len(self.names)
        rows = np.repeat(np.arange(len(table)), width)
        index = made_labels(len(rows), table.frame.index)
        long = rows_taken(table, others.columns, rows, index)
        values, kind, unread = (
            self._labelled(table) if self.labelled else stacked(table, self.names)
        )
        unread = unread.set_axis(index[unread.index.to_numpy(np.int64)])
        long = long.with_column(self.name, values.set_axis(index), kind, unread)
        long = long.with_order(in_place(table, self.names, (self.name,)))
        return rows_left(long, table, (self.name,), width, self._wanted)

    @property
    def _wanted(self) -> Wanted:
        return Wanted(self.keep_empty, self.repeat, every_row=True)

    def _labelled(self, table: Table) -> tuple["Series[Any]", Kind, "Series[Any]"]:
        """Return the cells behind the names of their columns; nothing is behind some of them."""
        parts = []
        for name in self.names:
            texts = arrow_of(written_cells(table, name))
            blank = pc.fill_null(pc.equal(texts, ""), True)
            texts = pc.if_else(blank, pa.scalar("" if self.keep_empty else None, TEXT), texts)
            head = pa.scalar(name + self.separator, TEXT)
            parts.append(pc.binary_join_element_wise(head, texts, pa.scalar("", TEXT)))
        whole = pa.concat_arrays(parts) if parts else pa.array([], TEXT)
        order = np.arange(len(whole)).reshape(len(parts), -1).T.ravel()
        texts = whole.take(pa.array(order))
        return series_of(texts, Index(range(len(texts)))), Kind.TEXT, NOTHING_UNREAD

    def sentence(self) -> Message:
        names = {"columns": ", ".join(self.names), "name": self.name}
        if self.labelled:
            return msg(
                "Put the cells of {columns} one below another in “{name}”, with the names of their"
                " columns.", **names,
            )  # fmt: skip
        return msg("Put the cells of {columns} one below another in “{name}”.", **names)

    def code(self) -> str:
        separator = self.separator if self.labelled else None
        as_words = f"differ(df, {list(self.names)!r})"
        choices = ", ".join(map(repr, self._wanted.answers))
        answers = f"{list(self.names)!r}, {self.name!r}, {separator!r}, {as_words}"
        return f"df = stack_columns(df, {answers}, {choices})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"id": [1, 2, 3], "q1": [10.5, None, None], "q2": [None, 8.0, None]})
        table = table_of(frame)
        unread = {"q2": Series(["s/i"], index=Index([0]), dtype="str")}
        return cls(("q1", "q2"), "amount", keep_empty=True), table.remade(
            frame, table.kinds, unread
        )
