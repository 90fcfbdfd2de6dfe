"""Split a column of text in several."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame

from app.analysis.arrow_text import arrow_of, changed_in_parts, series_of
from app.analysis.kind import Kind
from app.analysis.new_name import free_name
from app.analysis.pattern import groups_in, may_be_empty, python_pattern, split_at
from app.analysis.plain_python.columns import SPLIT
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_column import texts_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Flag, Number, Text

MOST = 100
AS_MANY, TOO_MANY = 0, 100  # as many columns as pieces there are; no cell may have so many


@steps.add
@dataclass(frozen=True)
class SplitColumn(Step):
    """Put the pieces of each text in columns of their own, beside it, without outer blanks.

    When there are more pieces than columns, the last column keeps all the rest: nothing is
    lost. A text with fewer pieces leaves the other columns empty. With 0 columns there are as
    many as the text with most pieces needs.
    """

    kind = "split_column"
    title = msg("Split a column")
    intent = "shape"
    words = ("separar", "dividir", "partir", "columnas", "split", "separator")
    prelude = SPLIT

    column: Annotated[str, Column(msg("Column"), wants="text")]
    separator: Annotated[str, Text(msg("Separator"), example=",")]
    parts: Annotated[int, Number(msg("How many columns (0: as needed)"), 0, MOST)] = 2
    keep: Annotated[bool, Flag(msg("Keep the original column"))] = True
    pattern: Annotated[bool, Flag(msg("The separator is a pattern (regular expression)"))] = False

    def apply(self, table: Table) -> Table:
        texts = arrow_of(texts_of(self, table, self.column))
        self._refuse_nonsense()
        if self.parts == AS_MANY:
            return replace(self, parts=self._needed(texts)).apply(table)
        return self._divided(table, texts)

    def _needed(self, texts: pa.Array) -> int:
        most = int(pc.max(pc.list_value_length(self._split(texts))).as_py() or 1)
        if most > TOO_MANY:
            raise UserError(
                msg("A cell of “{column}” has {count} pieces.", column=self.column, count=most),
                msg("Choose how many columns there will be: the last one keeps the rest."),
            )
        return max(most, 2)

    def _divided(self, table: Table, texts: pa.Array) -> Table:
        names, index = table.columns, table.frame.index
        place = names.index(self.column) + 1
        for part, pieces in enumerate(
            changed_in_parts(texts, lambda some: list(self._pieces(some)))
        ):
            name = free_name(f"{self.column} {part + 1}", table)
            table = table.with_column(name, series_of(pieces, index), Kind.TEXT)
            names.insert(place + part, name)
        return table.with_order([name for name in names if self.keep or name != self.column])

    def _refuse_nonsense(self) -> None:
        if not self.separator:
            raise UserError(msg("There is no separator."), msg("Write the sign to split at."))
        if self.parts != AS_MANY and not 2 <= self.parts <= MOST:  # noqa: PLR2004 - 1 is no split
            raise UserError(
                msg("A column can be split in 2 to {most} columns.", most=MOST),
                msg("Choose another number of columns."),
            )

    def _pieces(self, texts: pa.Array) -> Iterator[pa.Array]:
        split = self._split(texts)
        pieces = pc.utf8_trim_whitespace(split.values)
        found = pc.fill_null(pc.list_value_length(split), 0).to_numpy()
        starts = split.offsets.to_numpy()[:-1]
        for part in range(self.parts):
            places = np.where(found > part, starts + part, 0)
            yield pieces.take(pa.array(places, mask=found <= part))

    def _split(self, texts: pa.Array) -> pa.Array:
        most = self.parts - 1 if self.parts else TOO_MANY
        if not self.pattern:
            return pc.split_pattern(texts, self.separator, max_splits=most)
        if groups_in(self.separator) or may_be_empty(self.separator):
            raise UserError(
                msg("The pattern “{pattern}” cannot separate.", pattern=self.separator),
                msg("Write one without groups, that matches one sign at least."),
            )
        return split_at(texts, self.separator, most)

    def sentence(self) -> Message:
        if self.parts == AS_MANY:
            return msg(
                "Split “{column}” at “{separator}”, in as many columns as there are pieces.",
                column=self.column, separator=self.separator,
            )  # fmt: skip
        return msg(
            "Split “{column}” in {parts} columns at “{separator}”.",
            column=self.column, parts=self.parts, separator=self.separator,
        )  # fmt: skip

    def code(self) -> str:
        separator = python_pattern(self.separator) if self.pattern else self.separator
        answers = f"{self.column!r}, {separator!r}, {self.parts}, {self.keep}, {self.pattern}"
        return f"df = split_column(df, {answers})"

    @property
    def names_from_cells(self) -> bool:  # type: ignore[override]  # only when as many as needed
        """Whether the cells decide how many columns come out."""
        return self.parts == AS_MANY

    def is_row_wise(self) -> bool:
        return self.parts != AS_MANY

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {"name": ["Paz, Ana", "Ríos, Juan, hijo", "Sosa", None], "id": [1, 2, 3, 4]}
        )
        return cls("name", ","), table_of(frame)
