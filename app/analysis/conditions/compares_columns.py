"""The cell is more than, less than or the same as another of its row."""

from collections.abc import Iterator
from dataclasses import dataclass

from pandas import DataFrame

from app.analysis.comparison import SIGNS, Operator, compared, said, sort_of, text_ranks
from app.analysis.condition import Condition, Mask, conditions
from app.analysis.plain_python.comparing import COMPARED
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg


@conditions.add
@dataclass(frozen=True)
class ComparesColumns(Condition):
    """The cell compares in some way with the cell of another column, of the same sort.

    Text goes in the Spanish order. A row where either is empty or unread never answers yes.
    """

    kind = "compares_columns"
    title = msg("Compares with another column")
    prelude = COMPARED

    operator: Operator = "eq"
    other: str = ""

    def columns(self) -> Iterator[str]:
        yield self.column
        yield self.other

    def mask(self, table: Table) -> Mask:
        one, other = table.values(self.column), table.values(self.other)
        sort = sort_of(table, self.column)
        if sort != sort_of(table, self.other):
            raise UserError(
                msg(
                    "“{column}” and “{other}” cannot be compared.",
                    column=self.column, other=self.other,
                ),
                msg("Choose two columns of numbers, two of dates or two of text."),
            )  # fmt: skip
        if sort == "text":
            one, other = text_ranks(one, other)
        return compared(one, self.operator, other)

    def sentence(self) -> Message:
        return said(self.operator, self.column, self.other)

    def code(self) -> str:
        one, other = f"df[{self.column!r}]", f"df[{self.other!r}]"
        return f"compares_columns({one}, {SIGNS[self.operator]!r}, {other})"

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        frame = DataFrame({"paid": [5.0, 20.5, None], "due": [4.0, 30.0, 2.0]})
        return cls("paid", "gt", "due"), table_of(frame)
