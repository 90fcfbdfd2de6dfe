"""Take a column for amounts of money."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pandas import DataFrame

from app.analysis.converting import refuse_doubt, refuse_hopeless
from app.analysis.kind import Kind
from app.analysis.plain_python.numbers import NUMBERS
from app.analysis.reading.currency_mix import mixture
from app.analysis.reading.settings import ColumnChoice
from app.analysis.reading.shown import AS_NUMBERS, Shown
from app.analysis.reading_step import ReadingStep
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Column

OPTIONS = (
    ("auto", msg("As the column shows")),
    (",", msg("The comma: 1.234,5")),
    (".", msg("The point: 1,234.5")),
)
MONEY = f"""{NUMBERS}

def read_money(column, decimal):
    '''Take a column for amounts; a column of text is read first.'''
    if pd.api.types.is_numeric_dtype(column):
        return column
    return read_numbers(column, decimal, "ask")
"""


@steps.add
@dataclass(frozen=True)
class ToMoney(ReadingStep):
    """Take numbers, or texts with numbers, for amounts of money in one currency.

    Amounts in several currencies are not taken for one another: put the currency apart first.
    """

    kind = "to_money"
    title = msg("Convert to money")
    intent = "convert"
    words = ("dinero", "plata", "pesos", "monto", "importe", "convertir", "money", "currency")
    reader = AS_NUMBERS
    prelude = MONEY

    column: Annotated[str, Column(msg("Column"))]
    decimal: Annotated[Literal["auto", ",", "."], Choice(msg("What marks decimals"), OPTIONS)] = (
        "auto"
    )

    def choice(self) -> ColumnChoice:
        mark = "" if self.decimal == "auto" else self.decimal
        return ColumnChoice(self.column, Kind.MONEY, decimal=mark)

    def without_reading(self, table: Table) -> Table | None:
        if table.kinds[self.column] is Kind.MONEY:
            raise UserError(
                msg("“{column}” already holds amounts of money.", column=self.column),
                msg("Choose another column."),
            )
        if not table.is_number(self.column):
            return None
        unread = table.unread_in(self.column)
        return table.with_column(self.column, table.values(self.column), Kind.MONEY, unread)

    def refuse(self, shown: Shown) -> None:
        if mixed := mixture(shown):
            raise UserError(mixed, msg("Put the currency in a column of its own first."))
        refuse_doubt(shown, msg("Choose whether the comma or the point marks decimals."))
        refuse_hopeless(
            shown, msg("No cell of “{column}” can be read as a number.", column=self.column)
        )

    def sentence(self) -> Message:
        if self.decimal == ",":
            return msg("Take “{column}” for money, with a decimal comma.", column=self.column)
        if self.decimal == ".":
            return msg("Take “{column}” for money, with a decimal point.", column=self.column)
        return msg("Take “{column}” for money.", column=self.column)

    def code(self) -> str:
        return f"df[{self.column!r}] = read_money(df[{self.column!r}], {self.decimal!r})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"precio": ["$ 1.234,50", "s/d", "12", None, "a confirmar"]})
        return cls("precio"), table_of(frame)
