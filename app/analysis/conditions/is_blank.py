"""The cell is empty."""

from dataclasses import dataclass

from pandas import DataFrame

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
        values = table.values(self.column)
        mask: Mask = values.isna().to_numpy(bool, copy=True)
        if table.is_text(self.column):
            mask |= (values == "").to_numpy(bool)
        mask[table.frame.index.get_indexer(table.unread_in(self.column).index)] = False
        return mask

    def sentence(self) -> Message:
        return msg("{column} is empty", column=self.column)

    def code(self) -> str:
        return f"(df[{self.column!r}].isna() | (df[{self.column!r}] == ''))"

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        return cls("city"), table_of(DataFrame({"city": ["Lima", None, ""]}))
