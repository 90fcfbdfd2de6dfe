"""Copy a column."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.new_name import refuse_name
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Column, Text


@steps.add
@dataclass(frozen=True)
class DuplicateColumn(Step):
    """Copy a column beside itself, with the cells that could not be read."""

    kind = "duplicate_column"
    title = msg("Duplicate a column")
    intent = "shape"
    words = ("duplicar", "copiar", "columna", "duplicate", "copy")

    column: Annotated[str, Column(msg("Column"))]
    name: Annotated[str, Text(msg("Name of the new column"))]

    def apply(self, table: Table) -> Table:
        refuse_name(self.name, table)
        names, kind = table.columns, table.kinds[self.column]
        copy, unread = table.values(self.column).copy(), table.unread_in(self.column)
        place = names.index(self.column) + 1
        wider = table.with_column(self.name, copy, kind, unread)
        return wider.with_order([*names[:place], self.name, *names[place:]])

    def sentence(self) -> Message:
        return msg("Copy “{column}” as “{name}”.", column=self.column, name=self.name)

    def code(self) -> str:
        place = f"df.columns.get_loc({self.column!r}) + 1"
        return f"df.insert({place}, {self.name!r}, df[{self.column!r}])"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima", None], "id": [1, 2]})
        return cls("city", "city as it was"), table_of(frame)
