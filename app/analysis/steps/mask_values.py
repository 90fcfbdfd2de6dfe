"""Hide what the cells of a column say, and keep the column."""

from dataclasses import dataclass
from typing import Annotated, Literal

import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame, Index, Series

from app.analysis.arrow_text import arrow_of, rewritten, series_of
from app.analysis.converting import written_out
from app.analysis.kind import Kind
from app.analysis.masking import all_last_three, initials
from app.analysis.plain_python.privacy import PRIVACY
from app.analysis.step import Step, steps
from app.analysis.table import NOTHING_UNREAD, Table, table_of
from app.i18n import Message, msg
from app.params import Choice, Column, Text

WAYS = (
    ("code", msg("A code for each different value: P0001")),
    ("last", msg("Only the last three: **.***.654")),
    ("initials", msg("Only the initials: A. P.")),
)
LEAST_FIGURES = 4


@steps.add
@dataclass(frozen=True)
class MaskValues(Step):
    """Write something else in each cell, so that it does not tell who the person is.

    Codes are given in the order in which the values appear: the same value has the same code in
    this table, so that people can still be counted, and nothing in the code comes from the value,
    so that nobody can work it out by trying. In another file the codes are others. The last three
    and the initials still tell something: with few people, somebody may be recognised.
    """

    kind = "mask_values"
    title = msg("Mask values")
    intent = "private"
    words = (
        "enmascarar", "ocultar", "tapar", "seudónimo", "código", "iniciales", "anonimizar",
        "mask", "hide", "pseudonym",
    )  # fmt: skip
    prelude = PRIVACY

    column: Annotated[str, Column(msg("Column"))]
    way: Annotated[Literal["code", "last", "initials"], Choice(msg("Leave"), WAYS)] = "code"
    prefix: Annotated[str, Text(msg("The codes begin with"), example="P")] = "P"

    def apply(self, table: Table) -> Table:
        texts = _words(table, self.column)
        ways = {"code": self._coded, "last": all_last_three, "initials": _all_initials}
        masked = ways[self.way](texts)
        values = series_of(masked, table.frame.index)
        kind = Kind.CODE if self.way == "code" else Kind.TEXT
        return table.with_column(self.column, values, kind, NOTHING_UNREAD)

    def _coded(self, texts: pa.Array) -> pa.Array:
        filled = pc.if_else(pc.equal(texts, ""), None, texts)
        encoded = filled.dictionary_encode()
        count = len(encoded.dictionary)
        size = max(LEAST_FIGURES, len(str(count)))
        codes = [f"{self.prefix}{number:0{size}d}" for number in range(1, count + 1)]
        found = pa.array(codes, pa.large_string()).take(encoded.indices)
        return pc.if_else(pc.equal(texts, ""), texts, found)

    def sentence(self) -> Message:
        if self.way == "code":
            return msg("Write a code in the place of each different “{column}”.",
                       column=self.column)  # fmt: skip
        if self.way == "last":
            return msg("Leave only the last three signs of “{column}”.", column=self.column)
        return msg("Leave only the initials of “{column}”.", column=self.column)

    def code(self) -> str:
        column = f"df[{self.column!r}]"
        return f"{column} = mask({column}, {self.way!r}, {self.prefix!r})"

    def is_row_wise(self) -> bool:
        return self.way != "code"  # codes are given in the order of the whole column

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"dni": ["99.000.123", "7", None, "", "99.000.123"]})
        return cls("dni", "last"), table_of(frame)


def _all_initials(texts: pa.Array) -> pa.Array:
    return rewritten(texts, initials)


def _words(table: Table, column: str) -> pa.Array:
    """Return every cell as people write it, with what could not be read: it is personal too."""
    if table.is_text(column):
        return arrow_of(table.texts(column))
    values = series_of(written_out(table.values(column)), table.frame.index)
    unread: Series[str] = table.unread_in(column)
    places: Index[int] = unread.index
    values.loc[places] = unread
    return arrow_of(values)
