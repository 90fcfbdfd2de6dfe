"""Add an empty column beside another."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Choice, Column, Text

SIDES = (("left", msg("to its left")), ("right", msg("to its right")))


@steps.add
@dataclass(frozen=True)
class InsertColumn(Step):
    """Add a column of text with nothing in it, to be written by hand."""

    kind = "insert_column"
    title = msg("Insert an empty column")
    intent = "shape"
    words = ("insertar", "agregar", "columna", "vacía", "nueva", "insert", "add", "empty")

    column: Annotated[str, Column(msg("Beside the column"))]
    name: Annotated[str, Text(msg("Name of the new column"))]
    side: Annotated[Literal["left", "right"], Choice(msg("Where"), SIDES)] = "right"

    def apply(self, table: Table) -> Table:
        refuse_name(self.name, table)
        names = table.columns
        place = names.index(self.column) + (self.side == "right")
        nothing = Series(None, index=table.frame.index, dtype="str")
        wider = table.with_column(self.name, nothing, Kind.TEXT)
        return wider.with_order([*names[:place], self.name, *names[place:]])

    def sentence(self) -> Message:
        names = {"name": self.name, "column": self.column}
        if self.side == "left":
            return msg("Empty column “{name}”, to the left of “{column}”.", **names)
        return msg("Empty column “{name}”, to the right of “{column}”.", **names)

    def code(self) -> str:
        place = f"df.columns.get_loc({self.column!r})" + (" + 1" if self.side == "right" else "")
        return f'df.insert({place}, {self.name!r}, pd.Series(None, index=df.index, dtype="str"))'

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima", None], "id": [1, 2]})
        return cls("city", "notes", "left"), table_of(frame)
