"""The cell is empty."""

from dataclasses import dataclass

from pandas import DataFrame

from app.analysis.cell_masks import empty_cells
from app.analysis.condition import Condition, Mask, conditions
from app.analysis.table import Table, table_of
from app.i18n import Message, msg


@conditions.add
@dataclass(frozen=True)
class IsBlank(Condition):
    """There is nothing in the cell: it is missing, or an empty text. Unread cells have a text."""

    kind = "is_blank"
    title = msg("Is empty")

    def mask(self, table: Table) -> Mask:
        return empty_cells(table, self.column)

    def sentence(self) -> Message:
        return msg("{column} is empty", column=self.column)

    def code(self) -> str:
        return f"(df[{self.column!r}].isna() | (df[{self.column!r}] == ''))"

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        return cls("city"), table_of(DataFrame({"city": ["Lima", None, ""]}))
