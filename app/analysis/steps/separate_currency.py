"""Put the currency of amounts in a column of its own."""

import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame, Series

from app.analysis.arrow_text import TEXT, arrow_of, rewritten, series_of
from app.analysis.converting import refuse_doubt, refuse_hopeless
from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.plain_python.numbers import NUMBERS
from app.analysis.reading.column_reading import ColumnReading
from app.analysis.reading.currency import SIGN, Currency, currency_of
from app.analysis.reading.settings import ColumnChoice
from app.analysis.reading.shown import AS_NUMBERS, Shown
from app.analysis.reading_step import ReadingStep
from app.analysis.step import Step, require_text, steps
from app.analysis.table import NOTHING_UNREAD, Table, table_of
from app.i18n import Message, msg
from app.params import Choice, Column, Text

OPTIONS = (
    ("auto", msg("As the column shows")),
    (",", msg("The comma: 1.234,5")),
    (".", msg("The point: 1,234.5")),
)
ISO = {Currency.PESOS: "ARS", Currency.DOLLARS: "USD", Currency.EUROS: "EUR"}
SIGNED = re.compile(SIGN, re.IGNORECASE)
_PLAIN = {str(sign): code for sign, code in ISO.items()}
SEPARATED = f"""{NUMBERS}

CURRENCY_CODES = {_PLAIN!r}


def currency_code(text):
    '''Return ARS, USD or EUR for an amount with a sign; None for one without.'''
    found = WRITTEN.fullmatch(visible(text))
    if read_number(text, ",")[0] is None or not (found["money"] or found["after"]):
        return None
    return CURRENCY_CODES[currency(text)]


def separate_currency(df, column, name, decimal):
    '''Put the currency of the amounts of a column in another one beside it.'''
    df = df.copy()
    signs = df[column].map(currency_code, na_action="ignore").astype("str")
    df[column] = read_numbers(df[column], decimal)
    df.insert(df.columns.get_loc(column) + 1, name, signs)
    return df
"""


@steps.add
@dataclass(frozen=True)
class SeparateCurrency(ReadingStep):
    """Read amounts as numbers and put beside them their currency: ARS, USD or EUR.

    “$” is read as pesos. An amount without a sign has no currency: it is not taken for pesos.
    """

    kind = "separate_currency"
    title = msg("Put the currency apart")
    intent = "convert"
    words = ("moneda", "dólares", "pesos", "euros", "separar", "ISO 4217", "currency", "usd")
    reader = AS_NUMBERS
    prelude = SEPARATED

    column: Annotated[str, Column(msg("Column"), wants="text")]
    name: Annotated[str, Text(msg("Name of the new column"), example="moneda")] = "moneda"
    decimal: Annotated[Literal["auto", ",", "."], Choice(msg("What marks decimals"), OPTIONS)] = (
        "auto"
    )

    def choice(self) -> ColumnChoice:
        mark = "" if self.decimal == "auto" else self.decimal
        return ColumnChoice(self.column, Kind.MONEY, decimal=mark)

    def without_reading(self, table: Table) -> None:
        require_text(self, table, self.column)
        refuse_name(self.name, table)

    def refuse(self, shown: Shown) -> None:
        refuse_doubt(shown, msg("Choose whether the comma or the point marks decimals."))
        refuse_hopeless(
            shown, msg("No cell of “{column}” can be read as a number.", column=self.column)
        )

    def finished(self, table: Table, reading: ColumnReading) -> Table:
        signs = _signs(table.texts(self.column), pc.is_valid(reading.values))
        names = table.columns
        names.insert(names.index(self.column) + 1, self.name)
        done = super().finished(table, reading)
        return done.with_column(self.name, signs, Kind.CATEGORY, NOTHING_UNREAD).with_order(names)

    def sentence(self) -> Message:
        return msg(
            "Put the currency of “{column}” apart, in “{name}”.",
            column=self.column, name=self.name,
        )  # fmt: skip

    def code(self) -> str:
        answers = f"{self.column!r}, {self.name!r}, {self.decimal!r}"
        return f"df = separate_currency(df, {answers})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"monto": ["U$S 1.234,50", "$ 10", "5", None, "EUR 3", "a confirmar"]})
        return cls("monto"), table_of(frame)


def _signs(texts: "Series[Any]", read: pa.Array) -> "Series[Any]":
    """Return the currency of the cells that were read: what is left without the digits says it."""
    said = pc.if_else(read, arrow_of(texts), pa.scalar(None, TEXT))
    bare = pc.replace_substring_regex(said, r"[0-9.,()+\s\x{a0}-]+", "")
    return series_of(rewritten(bare, _sign), texts.index)


def _sign(text: str) -> str | None:
    found = currency_of(*SIGNED.findall(text))
    return ISO[found] if found else None
