"""Read a column of text as numbers."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pandas import DataFrame

from app.analysis.converting import refuse_doubt, refuse_hopeless
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

CURRENCIES = (
    ("ask", msg("Stop, so that they are not added up mixed")),
    ("ignore", msg("Read every amount, whatever its currency")),
)


@steps.add
@dataclass(frozen=True)
class ToNumber(ReadingStep):
    """Read texts as numbers, with $, %, dots for thousands and a decimal comma or point.

    Words for “nothing” (s/d, -) become empty cells. What cannot be read keeps its text, marked.
    When 1.234 can be read in two ways and the column does not tell, nothing is decided: it asks.
    It also asks when there are amounts in several currencies.
    """

    kind = "to_number"
    title = msg("Convert to number")
    intent = "convert"
    words = ("número", "convertir", "monto", "importe", "pesos", "number", "numeric", "parse")
    reader = AS_NUMBERS
    prelude = NUMBERS

    column: Annotated[str, Column(msg("Column"), wants="text")]
    decimal: Annotated[Literal["auto", ",", "."], Choice(msg("What marks decimals"), OPTIONS)] = (
        "auto"
    )
    currency: Annotated[
        Literal["ask", "ignore"], Choice(msg("If there are several currencies"), CURRENCIES)
    ] = "ask"

    def choice(self) -> ColumnChoice:
        return ColumnChoice(self.column, decimal="" if self.decimal == "auto" else self.decimal)

    def without_reading(self, table: Table) -> None:
        if table.is_number(self.column):
            raise UserError(
                msg("“{column}” already holds numbers.", column=self.column),
                msg("Choose a column of text, or convert this one to text first."),
            )

    def refuse(self, shown: Shown) -> None:
        mixed = mixture(shown)
        if mixed and self.currency == "ask":
            raise UserError(
                mixed,
                msg("Take the rows in another currency out first, or choose to read every amount."),
            )
        refuse_doubt(shown, msg("Choose whether the comma or the point marks decimals."))
        refuse_hopeless(
            shown, msg("No cell of “{column}” can be read as a number.", column=self.column)
        )

    def sentence(self) -> Message:
        if self.currency == "ignore":
            return self._sentence_ignoring()
        if self.decimal == ",":
            return msg("Read “{column}” as numbers with a decimal comma.", column=self.column)
        if self.decimal == ".":
            return msg("Read “{column}” as numbers with a decimal point.", column=self.column)
        return msg("Read “{column}” as numbers.", column=self.column)

    def _sentence_ignoring(self) -> Message:
        if self.decimal == ",":
            return msg(
                "Read “{column}” as numbers with a decimal comma, whatever their currency.",
                column=self.column,
            )
        if self.decimal == ".":
            return msg(
                "Read “{column}” as numbers with a decimal point, whatever their currency.",
                column=self.column,
            )
        return msg("Read “{column}” as numbers, whatever their currency.", column=self.column)

    def code(self) -> str:
        options = f"{self.decimal!r}, {self.currency!r}"
        return f"df[{self.column!r}] = read_numbers(df[{self.column!r}], {options})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"monto": ["$ 1.234,50", "s/d", "-12", None, "a confirmar"]})
        return cls("monto"), table_of(frame)
