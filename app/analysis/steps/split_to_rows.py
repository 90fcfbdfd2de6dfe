"""Give each of several values of a cell a row of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pandas import DataFrame, Series

from app.analysis.arrow_text import arrow_of, series_of
from app.analysis.kind import Kind
from app.analysis.number_change import refuse_long, refuse_not_number
from app.analysis.plain_python.rows import SPLIT_ROWS
from app.analysis.repeated_rows import labels_for, rows_at
from app.analysis.sharing import shares
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_column import texts_of, with_texts
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Text


@steps.add
@dataclass(frozen=True)
class SplitToRows(Step):
    """Make a row for each piece of a text; the other columns are repeated in all of them.

    An amount that is repeated would be added up several times: `divide` shares it equally
    among the pieces, to the cent: the cents left over go to the first ones. Pieces lose their
    outer blanks, and empty ones are left out.
    """

    kind = "split_to_rows"
    title = msg("Split a column into rows")
    intent = "shape"
    words = ("separar", "filas", "varios valores", "multivaluada", "explode", "split", "rows")
    prelude = SPLIT_ROWS

    column: Annotated[str, Column(msg("Column"), wants="text")]
    separator: Annotated[str, Text(msg("Separator"), example=";")]
    divide: Annotated[
        str,
        Column(msg("Share this amount among the rows"), numeric=True, none=msg("(repeat all)")),
    ] = ""

    def columns(self) -> Iterator[str]:
        return iter([self.column, *([self.divide] if self.divide else [])])

    def apply(self, table: Table) -> Table:
        if not self.separator:
            raise UserError(msg("There is no separator."), msg("Write the sign to split at."))
        if self.divide:
            refuse_not_number(table, self.divide)
            if table.kinds[self.divide] is Kind.WHOLE:
                refuse_long(table.values(self.divide).dropna(), self.divide)
        texts = arrow_of(texts_of(self, table, self.column))
        table = with_texts(table, self.column, series_of(texts, table.frame.index))
        places, pieces = self._pieces(texts)
        times = np.bincount(places, minlength=len(table))[places]
        labels = labels_for(table.frame.index, places, times > 1)
        longer = rows_at(table, places, labels)
        kind = longer.kinds[self.column]
        longer = longer.with_column(self.column, series_of(pieces, labels), kind)
        return self._shared(longer, times, places) if self.divide else longer

    def _pieces(self, texts: pa.Array) -> tuple[NDArray[np.int64], pa.Array]:
        split = pc.split_pattern(texts, self.separator)
        pieces = pc.utf8_trim_whitespace(split.flatten())
        lengths = pc.fill_null(pc.list_value_length(split), 0).to_numpy()
        places = np.repeat(np.arange(len(texts)), lengths)
        some = pc.not_equal(pieces, "").to_numpy(zero_copy_only=False)
        whole = np.flatnonzero(np.bincount(places[some], minlength=len(texts)) == 0)
        found = pa.concat_arrays([pieces.filter(pa.array(some)), texts.take(pa.array(whole))])
        places = np.concatenate([places[some], whole]).astype(np.int64)
        order = np.argsort(places, kind="stable")
        return places[order], found.take(pa.array(order))

    def _shared(self, table: Table, times: NDArray[Any], places: NDArray[np.int64]) -> Table:
        values, unread = table.values(self.divide), table.unread_in(self.divide)
        amounts = values.to_numpy(np.float64, na_value=np.nan)
        nth = np.arange(len(places)) - np.searchsorted(places, places)
        parts = Series(shares(amounts, times, nth), index=values.index)
        kind = table.kinds[self.divide]
        kind = Kind.DECIMAL if kind is Kind.WHOLE else kind
        return table.with_column(self.divide, parts, kind, unread)

    def sentence(self) -> Message:
        names = {"column": self.column, "separator": self.separator}
        if self.divide:
            return msg(
                "Give each piece of “{column}” between “{separator}” a row of its own, and share "
                "“{amount}” among them, to the cent.",
                **names, amount=self.divide,
            )  # fmt: skip
        return msg(
            "Give each piece of “{column}” between “{separator}” a row of its own; the other "
            "columns repeat, and so would their sums.",
            **names,
        )

    def code(self) -> str:
        answers = f"{self.column!r}, {self.separator!r}, {self.divide!r}"
        return f"df = split_to_rows(df, {answers})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"who": ["Ana; Juan;", "Eva", None], "paid": [10.0, 4.0, 1.0]})
        return cls("who", ";", "paid"), table_of(frame)
