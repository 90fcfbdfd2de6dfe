"""Put columns in order."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.chosen import refuse_none
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Columns


@steps.add
@dataclass(frozen=True)
class ReorderColumns(Step):
    """Put the chosen columns first, in the order they were chosen; the others follow."""

    kind = "reorder_columns"
    title = msg("Put columns in order")
    intent = "shape"
    words = ("ordenar", "reordenar", "columnas", "orden", "reorder", "columns")

    names: Annotated[tuple[str, ...], Columns(msg("Columns, in their new order"))]

    def apply(self, table: Table) -> Table:
        refuse_none(self.names)
        first = list(dict.fromkeys(self.names))
        return table.with_order([*first, *(one for one in table.columns if one not in set(first))])

    def sentence(self) -> Message:
        return msg("Put these columns first: {columns}.", columns=", ".join(self.names))

    def code(self) -> str:
        first = list(dict.fromkeys(self.names))
        return f"df = df[{first!r} + [one for one in df.columns if one not in {first!r}]]"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"id": [1, 2], "notes": ["…", None], "city": ["Lima", None]})
        return cls(("city", "id")), table_of(frame)
