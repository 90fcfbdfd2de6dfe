"""Remove the rows that repeat the names of the columns."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pandas import DataFrame, Index

from app.analysis.arrow_text import arrow_of, rewritten
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

    def apply(self, table: Table) -> Table:
        agree = np.zeros(len(table), np.int64)
        differ = np.zeros(len(table), bool)
        for name in table.columns:
            same = self._same(table, name)
            agree += same
            differ |= ~same & ~empty_cells(table, name)
        header = ~differ & (agree > 0) & (agree * HALF >= len(table.columns))
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
        near = pc.match_substring(texts, wanted.split()[0], ignore_case=True) if wanted else None
        plain = rewritten(texts, _plain, near)
        same = pc.fill_null(pc.equal(plain, pa.scalar(wanted, plain.type)), False)
        return np.array(same.to_numpy(zero_copy_only=False), bool)

    def sentence(self) -> Message:
        return msg("Remove the rows that repeat the names of the columns.")

    def code(self) -> str:
        return "df = df[[not one for one in is_header(df)]]"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"City": ["Lima", "CITY ", None], "notes": ["x", None, None]})
        return cls(), table_of(frame)


def _plain(text: str) -> str:
    return " ".join(text.split()).lower()
