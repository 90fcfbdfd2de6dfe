"""Empty the cells that repeat the one above."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.filling import emptied
from app.analysis.plain_python.filling import EMPTIED
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Column


@steps.add
@dataclass(frozen=True)
class BlankDown(Step):
    """Leave only the first of the equal cells that follow one another: the reverse of filling.

    It is for tables that people will look at: the order of the rows becomes part of the data.
    """

    kind = "blank_down"
    title = msg("Empty cells that repeat the one above")
    intent = "fill"
    words = ("vaciar", "repetidos", "blanquear", "blank down", "empty")
    prelude = EMPTIED

    column: Annotated[str, Column(msg("Column"))]

    def apply(self, table: Table) -> Table:
        unread = len(table.unread_in(self.column))
        cells = table.texts(self.column) if unread else table.values(self.column)
        same = (cells == cells.shift()).to_numpy(dtype=bool, na_value=False)
        return emptied(table, self.column, same)

    def sentence(self) -> Message:
        return msg("Empty the cells of “{column}” that repeat the one above.", column=self.column)

    def code(self) -> str:
        return f"df[{self.column!r}] = blank_down(df[{self.column!r}])"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima", "Lima", None, "Quito", "Lima"]})
        return cls("city"), table_of(frame)
