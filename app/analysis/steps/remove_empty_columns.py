"""Remove the columns that say nothing."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.cell_masks import empty_cells
from app.analysis.plain_python.columns import EMPTY
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Flag


@steps.add
@dataclass(frozen=True)
class RemoveEmptyColumns(Step):
    """Take out the columns without any value, and those with the same in every row if asked.

    A cell that could not be read is a value. In a table without rows nothing is known: all stay.
    """

    kind = "remove_empty_columns"
    title = msg("Remove empty columns")
    intent = "table"
    words = ("vacías", "constantes", "quitar", "columnas", "empty", "constant", "columns")
    prelude = EMPTY
    names_from_cells = True

    constant: Annotated[bool, Flag(msg("Also those with the same value in every row"))] = False

    def uses_all(self) -> bool:
        return True

    def apply(self, table: Table) -> Table:
        if not len(table):
            return table
        kept = [name for name in table.columns if not self._is_useless(table, name)]
        if not kept:
            raise UserError(
                msg("A table needs at least one column."),
                msg("No column of this table would be left: take this step out."),
            )
        return table.with_order(kept)

    def _is_useless(self, table: Table, name: str) -> bool:
        empty = empty_cells(table, name)
        if empty.all():
            return True
        if not self.constant or empty.any():
            return False
        unread = len(table.unread_in(name))
        cells = table.texts(name) if unread else table.values(name)
        return bool((cells == cells.iloc[0]).all())

    def sentence(self) -> Message:
        if self.constant:
            return msg("Remove the columns that are empty or have the same value in every row.")
        return msg("Remove the columns that are empty.")

    def code(self) -> str:
        return f"df = without_useless(df, {self.constant})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {"id": [1, 2], "notes": ["", None], "unit": ["kg", "kg"], "city": ["Lima", None]}
        )
        return cls(constant=True), table_of(frame)
