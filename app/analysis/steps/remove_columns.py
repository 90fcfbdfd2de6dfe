"""Remove columns."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.params import Columns


@steps.add
@dataclass(frozen=True)
class RemoveColumns(Step):
    """Take columns out of the table; they stay in the original file."""

    kind = "remove_columns"
    title = msg("Remove columns")
    intent = "shape"
    words = ("quitar", "borrar", "eliminar", "columna", "drop", "delete", "remove")

    names: Annotated[tuple[str, ...], Columns(msg("Columns to remove"))]

    def apply(self, table: Table) -> Table:
        if not self.names:
            raise UserError(msg("No column was chosen."), msg("Choose at least one column."))
        kept = [name for name in table.columns if name not in set(self.names)]
        if not kept:
            raise UserError(
                msg("A table needs at least one column."), msg("Leave one column without a tick.")
            )
        return table.with_order(kept)

    def sentence(self) -> Message:
        if len(self.names) == 1:
            return msg("Remove the column “{column}”.", column=self.names[0])
        return plural(
            "Remove one column: {columns}.",
            "Remove {count} columns: {columns}.",
            count=len(self.names), columns=", ".join(self.names),
        )  # fmt: skip

    def code(self) -> str:
        return f"df = df.drop(columns={list(self.names)!r})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls(("notes",)), table_of(DataFrame({"city": ["Lima"], "notes": ["…"]}))
