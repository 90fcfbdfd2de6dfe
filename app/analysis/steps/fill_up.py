"""Fill empty cells with the value below."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.filling import filled_from_neighbours
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Column


@steps.add
@dataclass(frozen=True)
class FillUp(Step):
    """Fill the empty cells of a column with the next value below them.

    An empty text counts as empty. A cell that could not be read does not: it is left as it
    is, and nothing above it is filled from below it.
    """

    kind = "fill_up"
    title = msg("Fill empty cells upwards")
    words = ("completar", "rellenar", "hacia arriba", "fill", "blank", "up")

    column: Annotated[str, Column(msg("Column"))]

    def apply(self, table: Table) -> Table:
        return filled_from_neighbours(table, self.column, upwards=True)

    def sentence(self) -> Message:
        return msg("Fill the empty cells of “{column}” with the value below.", column=self.column)

    def code(self) -> str:
        column = f"df[{self.column!r}]"
        return f"{column} = {column}.mask({column} == '').bfill().fillna({column})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima", None, "Quito"]})
        return cls("city"), table_of(frame)
