"""The value of the cell is in another row too."""

from dataclasses import dataclass

from pandas import DataFrame

from app.analysis.cell_masks import empty_cells
from app.analysis.condition import Condition, Mask, conditions
from app.analysis.table import Table, table_of
from app.i18n import Message, msg


@conditions.add
@dataclass(frozen=True)
class IsRepeated(Condition):
    """Another row has the same in this column, as the person sees it; empty cells do not count."""

    kind = "is_repeated"
    title = msg("Is repeated")
    row_wise = False

    def mask(self, table: Table) -> Mask:
        unread = len(table.unread_in(self.column))
        values = table.texts(self.column) if unread else table.values(self.column)
        repeated: Mask = values.duplicated(keep=False).to_numpy(bool)
        return repeated & ~empty_cells(table, self.column)

    def sentence(self) -> Message:
        return msg("{column} is repeated", column=self.column)

    def code(self) -> str:
        column = f"df[{self.column!r}]"
        return f"({column}.duplicated(keep=False) & {column}.notna() & {column}.ne(''))"

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        return cls("id"), table_of(DataFrame({"id": ["1", "2", "1", None, None]}))
