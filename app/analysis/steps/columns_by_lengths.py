"""Cut a column of text at fixed places."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame

from app.analysis.arrow_text import arrow_of, changed_in_parts, series_of
from app.analysis.kind import Kind
from app.analysis.new_name import free_name
from app.analysis.place_beside import placed_beside
from app.analysis.plain_python.columns import LENGTHS
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_column import texts_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Flag, Text

MOST = 50


@steps.add
@dataclass(frozen=True)
class ColumnsByLengths(Step):
    """Put the first 8 signs of each text in a column, the next 2 in another, and so on.

    The last one keeps all the rest. Pieces lose their outer blanks; an empty one is missing.
    """

    kind = "columns_by_lengths"
    title = msg("Split a column by lengths")
    intent = "shape"
    words = ("ancho fijo", "largos", "posiciones", "separar", "dividir", "fixed width", "split")
    prelude = LENGTHS

    column: Annotated[str, Column(msg("Column"), wants="text")]
    lengths: Annotated[str, Text(msg("Lengths, with commas between them"), example="2, 8, 1")]
    keep: Annotated[bool, Flag(msg("Keep the original column"))] = True

    def apply(self, table: Table) -> Table:
        texts = texts_of(self, table, self.column)
        lengths = self._lengths()
        parts = changed_in_parts(arrow_of(texts), lambda some: list(_pieces(some, lengths)))
        added = [
            (free_name(f"{self.column} {at}", table), series_of(part, texts.index), Kind.TEXT)
            for at, part in enumerate(parts, 1)
        ]
        wider = placed_beside(table, self.column, added)
        return (
            wider
            if self.keep
            else wider.with_order([name for name in wider.columns if name != self.column])
        )

    def _lengths(self) -> list[int]:
        pieces = [one.strip() for one in self.lengths.split(",") if one.strip()]
        if not pieces or not all(one.isascii() and one.isdigit() for one in pieces):
            raise UserError(
                msg("“{text}” is no list of lengths.", text=self.lengths),
                msg("Write how many characters each column takes, such as 2, 8, 1."),
            )
        lengths = [int(one) for one in pieces]
        if len(lengths) > MOST or not all(0 < one < MOST**3 for one in lengths):
            raise UserError(
                msg("“{text}” is no list of lengths.", text=self.lengths),
                msg("Write how many characters each column takes, such as 2, 8, 1."),
            )
        return lengths

    def sentence(self) -> Message:
        return msg(
            "Split “{column}” by lengths: {lengths}.", column=self.column, lengths=self.lengths
        )

    def code(self) -> str:
        return f"df = by_lengths(df, {self.column!r}, {self._lengths()!r}, {self.keep})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"cuit": ["30123456789", "20", "", None], "id": [1, 2, 3, 4]})
        return cls("cuit", "2, 8, 1"), table_of(frame)


def _pieces(texts: pa.Array, lengths: list[int]) -> Iterator[pa.Array]:
    starts = [sum(lengths[:part]) for part in range(len(lengths))]
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        piece = pc.utf8_trim_whitespace(pc.utf8_slice_codeunits(texts, start, end))
        yield pc.if_else(pc.equal(piece, ""), None, piece)
