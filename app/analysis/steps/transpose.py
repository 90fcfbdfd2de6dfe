"""Turn rows into columns and columns into rows."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pandas import DataFrame, Index, Series

from app.analysis.grouping import each_row
from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.plain_python.reshaping import TURNED
from app.analysis.reshaping import stacked
from app.analysis.row_labels import made_labels
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.value_names import value_names
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Text

Cells = tuple["Series[Any]", Kind, "Series[Any]"]
MOST = 200  # rows, that become columns


@steps.add
@dataclass(frozen=True)
class Transpose(Step):
    """Make a row of each column and a column of each row, named by the values of one column.

    When the columns are of different kinds, everything becomes text.
    """

    kind = "transpose"
    title = msg("Swap rows and columns")
    intent = "table"
    words = ("trasponer", "transponer", "girar", "dar vuelta", "invertir", "transpose", "turn")
    prelude = TURNED
    names_from_cells = True

    header: Annotated[str, Column(msg("Column with the new names"))]
    first: Annotated[str, Text(msg("Name of the first column"), example="indicador")]

    def uses_all(self) -> bool:
        return True

    def apply(self, table: Table) -> Table:
        others = [name for name in table.columns if name != self.header]
        self._refuse(table, others)
        index = made_labels(len(others) if len(table) else 0, table.frame.index)
        firsts = Series(others[: len(index)], index=index, dtype="str")
        result = table.remade(DataFrame({self.first: firsts}), {self.first: Kind.CATEGORY})
        cells = stacked(table, others)
        for place, name in enumerate(value_names(each_row(table), self.header, [self.first])):
            result = _with_row(result, name, cells, place * len(others))
        return result

    def _refuse(self, table: Table, others: list[str]) -> None:
        refuse_name(self.first, table.remade(DataFrame(), {}))
        if not others:
            raise UserError(
                msg("There is only one column: there is nothing to swap."),
                msg("Choose a table with more columns."),
            )
        if len(table) > MOST:
            raise UserError(
                msg("A table of {count} rows would get as many columns: up to {most} can be made.",
                    count=len(table), most=MOST),
                msg("Group or filter the rows first."),
            )  # fmt: skip

    def sentence(self) -> Message:
        return msg("Swap rows and columns; “{column}” gives the names.", column=self.header)

    def code(self) -> str:
        others = f"[name for name in df if name != {self.header!r}]"
        return f"df = transpose(df, {self.header!r}, {self.first!r}, differ(df, {others}))"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima", "Quito"], "2023": [1.5, 2.0], "2024": [None, 4.0]})
        table = table_of(frame)
        unread = {"2024": Series(["s/i"], index=Index([0]), dtype="str")}
        return cls("city", "year"), table.remade(frame, table.kinds, unread)


def _with_row(result: Table, name: str, cells: Cells, start: int) -> Table:
    """Add a column with the cells of one row, that begin in a place of all of them."""
    values, kind, unread = cells
    index = result.frame.index
    stop = start + len(index)
    lost = unread[(unread.index >= start) & (unread.index < stop)]
    lost = lost.set_axis(index[lost.index.to_numpy(np.int64) - start])
    return result.with_column(name, values.iloc[start:stop].set_axis(index), kind, lost)
