"""Write the same value in the empty cells of a column."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame, Series

from app.analysis.cell_masks import empty_cells
from app.analysis.cells import kind_for, read_cell, with_values
from app.analysis.kind import Kind
from app.analysis.plain_python.cells import CELLS, kind_answer
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Text


@steps.add
@dataclass(frozen=True)
class FillEmpty(Step):
    """Write one value in every empty cell; an empty text counts as empty.

    A cell that could not be read is not empty: it is left as it is. In a column of numbers or
    dates the value is read as such, with a decimal comma and the day first.
    """

    kind = "fill_empty"
    title = msg("Fill empty cells with a value")
    words = ("completar", "rellenar", "vacías", "nulos", "fill", "blank", "missing")
    prelude = CELLS

    column: Annotated[str, Column(msg("Column"))]
    value: Annotated[str, Text(msg("Value"))]

    def apply(self, table: Table) -> Table:
        kind = table.kinds[self.column]
        written = read_cell(self.value, kind)
        if not written.fits:
            raise UserError(
                msg("“{value}” does not fit in “{column}”.", value=self.value, column=self.column),
                msg("Write a value of the same kind, or convert the column to text first."),
            )
        if written.value is None:
            raise UserError(msg("There is no value to fill with."), msg("Write the value."))
        values, unread = table.values(self.column), table.unread_in(self.column)
        labels = values.index[empty_cells(table, self.column)]
        filled = with_values(values, Series(written.value, index=labels, dtype=object))
        return table.with_column(self.column, filled, kind_for(kind, filled), unread)

    def sentence(self) -> Message:
        return msg(
            "Write “{value}” in the empty cells of “{column}”.",
            value=self.value, column=self.column,
        )  # fmt: skip

    def code(self) -> str:
        return self.code_for({})

    def code_for(self, kinds: Mapping[str, Kind]) -> str:
        kind = kind_answer(kinds, self.column)
        return f"df[{self.column!r}] = fill_empty(df[{self.column!r}], {self.value!r}{kind})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls("city", "(sin dato)"), table_of(DataFrame({"city": ["Lima", None]}))
