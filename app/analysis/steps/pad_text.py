"""Write codes with all their signs: 7 as 007."""

from dataclasses import dataclass
from typing import Annotated, Any

import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame, Series

from app.analysis.arrow_text import rewrite
from app.analysis.kind import Kind
from app.analysis.step import Step, require_text, steps
from app.analysis.table import NOTHING_UNREAD, Table, table_of
from app.analysis.text_column import with_texts
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Number, Text

MOST = 100


@steps.add
@dataclass(frozen=True)
class PadText(Step):
    """Write a sign in front of short texts, up to a width; longer ones are not cut.

    Zeros go only in front of texts that begin with a digit. A column of whole numbers becomes
    one of codes: numbers have no zeros in front.
    """

    kind = "pad_text"
    title = msg("Complete with zeros")
    words = ("ceros", "código", "ancho", "completar", "zfill", "pad", "leading zeros")

    column: Annotated[str, Column(msg("Column"))]
    width: Annotated[int, Number(msg("How many characters"), 1, MOST)]
    sign: Annotated[str, Text(msg("Sign to write in front"))] = "0"

    def apply(self, table: Table) -> Table:
        self._refuse_nonsense()
        if table.kinds[self.column] is not Kind.WHOLE:
            require_text(self, table, self.column)
            return with_texts(table, self.column, rewrite(table.texts(self.column), self._padded))
        numbers: Series[Any] = table.values(self.column)
        if (numbers.dropna() < 0).any():
            raise UserError(
                msg("“{column}” has negative numbers: it is no code.", column=self.column),
                msg("Choose another column."),
            )
        texts = rewrite(table.texts(self.column), self._padded)
        return table.with_column(self.column, texts, Kind.CODE, NOTHING_UNREAD)

    def _refuse_nonsense(self) -> None:
        if len(self.sign) != 1:
            raise UserError(
                msg("“{text}” is not one sign.", text=self.sign),
                msg("Write one sign only, such as 0."),
            )

    def _padded(self, texts: pa.Array) -> pa.Array:
        padded = pc.utf8_lpad(texts, width=min(self.width, MOST), padding=self.sign)
        fits = pc.match_substring_regex(texts, r"\A[0-9]" if self.sign == "0" else r"(?s)\A.")
        return pc.if_else(fits, padded, texts)

    def sentence(self) -> Message:
        return msg(
            "Complete “{column}” with “{sign}” in front, up to {width} characters.",
            column=self.column, sign=self.sign, width=self.width,
        )  # fmt: skip

    def code(self) -> str:
        padded = f"str(one).rjust({min(self.width, MOST)}, {self.sign!r})"
        fits = "str(one)[:1] in [*'0123456789']" if self.sign == "0" else "str(one)"
        write = f"lambda one: {padded} if {fits} else one"
        column = f"df[{self.column!r}]"
        return f"{column} = {column}.map({write}, na_action='ignore').astype('str')"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        return cls("code", 4), table_of(DataFrame({"code": ["7", "1234", "12345", "s/d", None]}))
