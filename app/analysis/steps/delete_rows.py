"""Delete rows chosen by hand."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Hidden


@steps.add
@dataclass(frozen=True)
class DeleteRows(Step):
    """Delete rows by their place in the file, from 0; those already removed do not matter."""

    kind = "delete_rows"
    title = msg("Delete rows")
    intent = "hidden"
    words = ("borrar", "eliminar", "quitar", "filas", "delete", "rows")

    rows: Annotated[tuple[int, ...], Hidden(msg("Rows"))]

    def apply(self, table: Table) -> Table:
        return table.with_rows(table.frame.drop(index=list(self.rows), errors="ignore"))

    def sentence(self) -> Message:
        if len(self.rows) == 1:
            return msg("Delete row {row}.", row=self.rows[0] + 1)
        return plural(
            "Delete one row chosen by hand.",
            "Delete {count} rows chosen by hand.",
            count=len(self.rows),
        )

    def code(self) -> str:
        return f"df = df.drop(index={list(self.rows)!r}, errors='ignore')"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls((1,)), table_of(DataFrame({"city": ["Lima", "TOTAL"]}))
