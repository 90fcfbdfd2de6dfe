"""Remove the rows that have nothing."""

from dataclasses import dataclass
from typing import Annotated, Literal

import numpy as np
from pandas import DataFrame

from app.analysis.cell_masks import empty_cells
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Choice, Columns

OPTIONS = (("all", msg("All are empty")), ("any", msg("Any is empty")))


@steps.add
@dataclass(frozen=True)
class RemoveBlankRows(Step):
    """Remove rows where the chosen columns, or all of them when none is chosen, are empty.

    A cell that could not be read has something in it.
    """

    kind = "remove_blank_rows"
    title = msg("Remove empty rows")
    intent = "rows"
    words = ("vacías", "en blanco", "filas", "quitar", "blank", "empty", "rows", "dropna")

    names: Annotated[tuple[str, ...], Columns(msg("Columns to look at (none: all)"))] = ()
    when: Annotated[Literal["all", "any"], Choice(msg("Remove the row when"), OPTIONS)] = "all"

    def apply(self, table: Table) -> Table:
        names = self.names or table.columns
        empty = np.full(len(table), bool(names) and self.when == "all")
        for name in names:
            if self.when == "all":
                empty &= empty_cells(table, name)
            else:
                empty |= empty_cells(table, name)
        return table.with_rows(table.frame[~empty])

    def sentence(self) -> Message:
        columns = ", ".join(self.names)
        if not self.names and self.when == "any":
            return msg("Remove the rows with any empty cell.")
        if not self.names:
            return msg("Remove the rows with nothing in any column.")
        if self.when == "any":
            return msg("Remove the rows with any empty cell in {columns}.", columns=columns)
        return msg("Remove the rows with nothing in {columns}.", columns=columns)

    def code(self) -> str:
        looked = f"df[{list(self.names)!r}]" if self.names else "df"
        return f"df = df[~({looked}.isna() | {looked}.eq('')).{self.when}(axis=1)]"

    def uses_all(self) -> bool:
        return not self.names

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima", "", None], "people": [9.0, None, 2.0]})
        return cls(), table_of(frame)
