"""Remove the rows that repeat the names of the columns."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pandas import DataFrame, Index

from app.analysis.arrow_text import arrow_of, changed, rewritten
from app.analysis.cell_masks import empty_cells
from app.analysis.plain_python.rows import HEADERS
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg

HALF = 2


@steps.add
@dataclass(frozen=True)
class RemoveRepeatedHeaders(Step):
    """Remove rows whose cells are the names of their columns: sheets that were pasted together.

    Capitals and blanks do not count. Empty cells are passed over, as long as half of the
    columns at least repeat their name and no cell says another thing.
    """

    kind = "remove_repeated_headers"
    title = msg("Remove repeated headers")
    intent = "rows"
    words = ("encabezados", "títulos", "repetidos", "filas", "headers", "repeated", "rows")
    prelude = HEADERS

    def uses_all(self) -> bool:
        return True

    def apply(self, table: Table) -> Table:
        agree = np.zeros(len(table), np.int64)
        for name in table.columns:
            agree += self._same(table, name)
        header = (agree > 0) & (agree * HALF >= len(table.columns))
        rows = table.with_rows(table.frame[header])
        something = np.zeros(len(rows), np.int64)
        for name in table.columns:
            something += ~empty_cells(rows, name)
        header[header] = something == agree[header]
        return table.with_rows(table.frame[~header])

    @staticmethod
    def _same(table: Table, name: str) -> NDArray[np.bool_]:
        """Say where the cell is the name of its column; a value that was read never is."""
        rows = np.zeros(len(table), bool)
        unread = table.unread_in(name)
        wanted = _plain(name)
        if not table.is_text(name):
            found = [label for label, text in unread.items() if _plain(text) == wanted]
            rows[table.frame.index.get_indexer(Index(found))] = bool(found)
            return rows
        texts = arrow_of(table.texts(name))
        same = pc.fill_null(changed(texts, lambda some: _are(some, wanted)), False)
        return np.array(same.to_numpy(zero_copy_only=False), bool)

    def sentence(self) -> Message:
        return msg("Remove the rows that repeat the names of the columns.")

    def code(self) -> str:
        return "df = df.loc[[not one for one in is_header(df)]]"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"City": ["Lima", "CITY ", None], "notes": ["x", None, None]})
        return cls(), table_of(frame)


def _plain(text: str) -> str:
    return " ".join(text.split()).lower()


def _are(texts: pa.Array, wanted: str) -> pa.Array:
    first = wanted.split(maxsplit=1)[:1]
    near = pc.match_substring(texts, first[0], ignore_case=True) if first else None
    plain = rewritten(texts, _plain, near)
    return pc.equal(plain, pa.scalar(wanted, plain.type))
