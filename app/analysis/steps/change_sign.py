"""Change the sign of numbers."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pandas import DataFrame

from app.analysis.number_change import refuse_not_number
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Choice, Column

OPTIONS = (
    ("all", msg("Change the sign of all")),
    ("positive", msg("Make all positive")),
    ("negative", msg("Make all negative")),
)


@steps.add
@dataclass(frozen=True)
class ChangeSign(Step):
    """Turn debts into amounts and amounts into debts, or give all the same sign."""

    kind = "change_sign"
    title = msg("Change the sign")
    intent = "calculate"
    words = ("signo", "negativo", "positivo", "valor absoluto", "sign", "negative", "absolute")

    column: Annotated[str, Column(msg("Column"), numeric=True, wants="number")]
    which: Annotated[Literal["all", "positive", "negative"], Choice(msg("How"), OPTIONS)] = "all"

    def apply(self, table: Table) -> Table:
        refuse_not_number(table, self.column)
        values = table.values(self.column)
        changed = {"all": -values, "positive": values.abs(), "negative": -values.abs()}
        unread = table.unread_in(self.column)
        return table.with_column(self.column, changed[self.which] + 0, unread=unread)

    def sentence(self) -> Message:
        if self.which == "positive":
            return msg("Make every number of “{column}” positive.", column=self.column)
        if self.which == "negative":
            return msg("Make every number of “{column}” negative.", column=self.column)
        return msg("Change the sign of “{column}”.", column=self.column)

    def code(self) -> str:
        column = f"df[{self.column!r}]"
        changed = {
            "all": f"-{column}",
            "positive": f"{column}.abs()",
            "negative": f"-{column}.abs()",
        }
        return f"{column} = {changed[self.which]} + 0"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls("balance"), table_of(DataFrame({"balance": [5.0, -3.0, None, 0.0]}))
