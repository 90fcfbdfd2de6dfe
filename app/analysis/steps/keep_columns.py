"""Keep only some columns."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.chosen import refuse_none
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Columns


@steps.add
@dataclass(frozen=True)
class KeepColumns(Step):
    """Leave only the chosen columns, in the order they have; the file keeps the others."""

    kind = "keep_columns"
    title = msg("Keep only some columns")
    intent = "shape"
    words = ("dejar", "quedarse", "elegir", "columnas", "select", "keep", "columns")

    names: Annotated[tuple[str, ...], Columns(msg("Columns to keep"))]

    def apply(self, table: Table) -> Table:
        refuse_none(self.names)
        return table.with_order([name for name in table.columns if name in set(self.names)])

    def sentence(self) -> Message:
        return plural(
            "Keep only the column {columns}.",
            "Keep only {count} columns: {columns}.",
            count=len(self.names), columns=", ".join(self.names),
        )  # fmt: skip

    def code(self) -> str:
        return f"df = df[[name for name in df.columns if name in {list(self.names)!r}]]"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"id": [1, 2], "notes": ["…", None], "city": ["Lima", None]})
        return cls(("city", "id")), table_of(frame)
