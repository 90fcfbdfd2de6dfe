"""The cell is more than, less than or the same as a value."""

from dataclasses import dataclass

from pandas import DataFrame, Series

from app.analysis.bounds import bound_of, shown
from app.analysis.comparison import SIGNS, Operator, compared, said, sort_of, text_ranks
from app.analysis.condition import Condition, Mask, conditions
from app.analysis.plain_python.comparing import COMPARED
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg


@conditions.add
@dataclass(frozen=True)
class Compares(Condition):
    """The number, the date or the text compares in some way with a value.

    Values are written “1234.5” and “2024-01-31” whatever the language; a day is all its hours.
    Text goes in the Spanish order, where capitals and accents do not count. An empty or unread
    cell never answers yes: it is not known.
    """

    kind = "compares"
    title = msg("Compares with a value")
    prelude = COMPARED

    operator: Operator = "eq"
    value: str = ""

    def mask(self, table: Table) -> Mask:
        values, sort = table.values(self.column), sort_of(table, self.column)
        if sort == "text":
            cells, wanted = text_ranks(values, Series([self.value], dtype="str"))
            return compared(cells, self.operator, int(wanted.iloc[0]))
        if sort == "yes_no":
            raise UserError(
                msg("“{column}” has neither numbers nor dates.", column=self.column),
                msg("Choose another column, or convert this one first."),
            )
        low, high = (bound_of(self.value, is_date=sort == "date", end=end) for end in (False, True))
        if self.operator in {"eq", "ne"} and low != high:
            inside = compared(values, "ge", low) & compared(values, "le", high)
            return inside if self.operator == "eq" else values.notna().to_numpy(bool) & ~inside
        return compared(values, self.operator, high if self.operator in {"le", "gt"} else low)

    def sentence(self) -> Message:
        return said(self.operator, self.column, shown(self.value))

    def code(self) -> str:
        return f"compares(df[{self.column!r}], {SIGNS[self.operator]!r}, {self.value!r})"

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        return cls("price", "gt", "10"), table_of(DataFrame({"price": [5.0, 20.5, None]}))
