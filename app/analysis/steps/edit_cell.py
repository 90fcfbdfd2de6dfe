"""Write in one cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.cells import put
from app.analysis.kind import Kind
from app.analysis.plain_python.cells import CELLS, kind_answer
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Column, Hidden, Text


@steps.add
@dataclass(frozen=True)
class EditCell(Step):
    """Write a text in one cell, known by the place of its row in the file, from 0.

    A column of numbers or dates reads it with a decimal comma and the day first; what does not
    fit stays in the cell as it was written, marked as unread. Nothing empties the cell.
    """

    kind = "edit_cell"
    title = msg("Edit a cell")
    intent = "hidden"
    words = ("editar", "celda", "corregir", "edit", "cell")
    prelude = CELLS

    column: Annotated[str, Column(msg("Column"))]
    row: Annotated[int, Hidden(msg("Row"))]
    text: Annotated[str, Text(msg("Text"))]

    def apply(self, table: Table) -> Table:
        return put(table, self.column, {self.row: self.text})

    def sentence(self) -> Message:
        if not self.text:
            return msg("Empty “{column}” in row {row}.", column=self.column, row=self.row + 1)
        return msg(
            "Write “{text}” in “{column}”, row {row}.",
            text=self.text, column=self.column, row=self.row + 1,
        )  # fmt: skip

    def code(self) -> str:
        return self.code_for({})

    def code_for(self, kinds: Mapping[str, Kind]) -> str:
        cells, kind = {self.row: self.text}, kind_answer(kinds, self.column)
        return f"df[{self.column!r}] = write_cells(df[{self.column!r}], {cells!r}{kind})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls("city", 1, "Quito"), table_of(DataFrame({"city": ["Lima", "Qito"]}))
