"""Keep a column as codes."""

from dataclasses import dataclass
from typing import Annotated, Any

import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame, Series

from app.analysis.arrow_text import TEXT, arrow_of, series_of
from app.analysis.converting import written_out
from app.analysis.kind import Kind
from app.analysis.plain_python.texts import PLAIN
from app.analysis.step import Step, steps
from app.analysis.table import NOTHING_UNREAD, Table, table_of
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.params import Column, Number

LONGEST = 30
CODES = f"""{PLAIN}

def as_code(value, width):
    '''Write a value as a code, with the zeros in front that it lost.'''
    text = value if isinstance(value, str) else plain(value)
    return text.zfill(width) if text.isdecimal() and text.isascii() else text
"""


@steps.add
@dataclass(frozen=True)
class ToCode(Step):
    """Keep every value as a code, which identifies and is not added up.

    Zeros in front come back only when it is said how many digits there must be; texts with
    other signs, and longer ones, stay as they are.
    """

    kind = "to_code"
    title = msg("Convert to code")
    intent = "convert"
    words = ("código", "identificador", "ceros a la izquierda", "convertir", "id", "zeros", "pad")
    prelude = CODES

    column: Annotated[str, Column(msg("Column"))]
    width: Annotated[
        int, Number(msg("Digits, with zeros in front (0: as they are)"), 0, LONGEST)
    ] = 0

    def apply(self, table: Table) -> Table:
        if table.kinds[self.column] is Kind.CODE and not self.width:
            raise UserError(
                msg("“{column}” already holds codes.", column=self.column),
                msg("Choose another column, or say how many digits they must have."),
            )
        texts = arrow_of(self._texts(table))
        digits = pc.fill_null(pc.match_substring_regex(texts, "^[0-9]+$"), False)
        padded = pc.utf8_lpad(texts, self.width, "0")
        values = pc.if_else(digits, padded, texts).cast(TEXT)
        column = series_of(values, table.frame.index)
        return table.with_column(self.column, column, Kind.CODE, NOTHING_UNREAD)

    def _texts(self, table: Table) -> "Series[Any]":
        if table.is_text(self.column):
            return table.texts(self.column)
        values, unread = table.values(self.column), table.unread_in(self.column)
        texts = series_of(pa.array(written_out(values)), values.index)
        texts.loc[unread.index] = unread
        return texts

    def sentence(self) -> Message:
        if not self.width:
            return msg("Keep “{column}” as codes.", column=self.column)
        return plural(
            "Keep “{column}” as codes of at least one digit.",
            "Keep “{column}” as codes of at least {count} digits, with zeros in front.",
            count=self.width, column=self.column,
        )  # fmt: skip

    def code(self) -> str:
        column = f"df[{self.column!r}]"
        write = f"lambda value: as_code(value, {self.width})"
        return f"{column} = {column}.map({write}, na_action='ignore').astype('str')"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls("depto", 5), table_of(DataFrame({"depto": [2007, None, 2105]}))
