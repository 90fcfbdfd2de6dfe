"""Keep a column as text."""

from dataclasses import dataclass
from typing import Annotated, Any

from pandas import DataFrame, Series

from app.analysis.arrow_text import series_of
from app.analysis.converting import written_out
from app.analysis.kind import Kind
from app.analysis.plain_python.texts import PLAIN
from app.analysis.step import Step, steps
from app.analysis.table import NOTHING_UNREAD, Table, table_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column


@steps.add
@dataclass(frozen=True)
class ToText(Step):
    """Write each value as people do here (1234,5 · 31/01/2024 · sí) and keep it as text.

    Thousands get no sign, so that the text can be read as a number again. Cells that could
    not be read get their text back.
    """

    kind = "to_text"
    title = msg("Convert to text")
    intent = "convert"
    words = ("texto", "convertir", "código", "text", "string")
    prelude = PLAIN

    column: Annotated[str, Column(msg("Column"))]

    def apply(self, table: Table) -> Table:
        if table.kinds[self.column] is Kind.TEXT:
            raise UserError(
                msg("“{column}” is text already.", column=self.column),
                msg("Choose a column of numbers, dates or yes and no."),
            )
        texts = self._texts(table)
        return table.with_column(self.column, texts, Kind.TEXT, NOTHING_UNREAD)

    def _texts(self, table: Table) -> "Series[Any]":
        if table.is_text(self.column):
            return table.texts(self.column)
        values, unread = table.values(self.column), table.unread_in(self.column)
        texts = series_of(written_out(values), values.index)
        texts.loc[unread.index] = unread
        return texts

    def sentence(self) -> Message:
        return msg("Keep “{column}” as text.", column=self.column)

    def code(self) -> str:
        column = f"df[{self.column!r}]"
        return f"{column} = {column}.map(plain, na_action='ignore').astype('str')"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls("monto"), table_of(DataFrame({"monto": [1234.5, None, 7.0]}))
