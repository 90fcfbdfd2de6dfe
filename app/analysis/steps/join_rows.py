"""Join the rows of the same thing in one."""

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame

from app.analysis.arrow_text import TEXT, arrow_of, series_of
from app.analysis.cell_masks import empty_cells
from app.analysis.chosen import refuse_none
from app.analysis.plain_python.rows import JOIN_ROWS
from app.analysis.repeated_rows import Places, labels_for, rows_at
from app.analysis.row_codes import codes_of
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_column import texts_of, with_texts
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Columns, Text


@steps.add
@dataclass(frozen=True)
class JoinRows(Step):
    """Make one row of those with the same keys, with all the texts of a column in one cell.

    The other columns must agree within each group: it does not choose among values that
    differ. Rows with nothing in their keys are left alone, and empty texts are skipped.
    """

    kind = "join_rows"
    title = msg("Join rows into one")
    intent = "rows"
    words = ("unir", "juntar", "filas", "varios valores", "agrupar texto", "join", "rows", "merge")
    prelude = JOIN_ROWS

    keys: Annotated[tuple[str, ...], Columns(msg("Rows are the same when these agree"))]
    column: Annotated[str, Column(msg("Column to join"), wants="text")]
    separator: Annotated[str, Text(msg("Separator"))] = "; "

    def apply(self, table: Table) -> Table:
        refuse_none(self.keys)
        texts = arrow_of(texts_of(self, table, self.column))
        if self.column in self.keys:
            raise UserError(
                msg("“{column}” cannot be joined and be the key.", column=self.column),
                msg("Choose other keys."),
            )
        table = with_texts(table, self.column, series_of(texts, table.frame.index))
        groups = self._groups(table)
        firsts = np.unique(groups, return_index=True)[1]
        self._refuse_differences(table, groups, firsts)
        sizes = np.bincount(groups, minlength=len(firsts))
        joined = rows_at(table, firsts, labels_for(table.frame.index, firsts, sizes > 1))
        cells = pc.if_else(
            pa.array(sizes > 1), self._joined(texts, groups), texts.take(pa.array(firsts))
        )
        return joined.with_column(self.column, series_of(cells, joined.frame.index))

    def _groups(self, table: Table) -> Places:
        codes = codes_of(table, self.keys)
        alone = np.logical_and.reduce([empty_cells(table, name) for name in self.keys])
        codes = np.where(alone, len(table) + np.arange(len(table)), codes)
        _, first, inverse = np.unique(codes, return_index=True, return_inverse=True)
        places = np.empty(len(first), np.int64)
        places[np.argsort(first)] = np.arange(len(first))
        return places[inverse]

    def _refuse_differences(self, table: Table, groups: Places, firsts: Places) -> None:
        for name in table.columns:
            if name in self.keys or name == self.column:
                continue
            codes = codes_of(table, [name])
            if (codes != codes[firsts][groups]).any():
                raise UserError(
                    msg("“{column}” has different values in rows with the same keys.", column=name),
                    msg("Add it to the keys, or remove that column first."),
                )

    def _joined(self, texts: pa.Array, groups: Places) -> pa.Array:
        some = pc.fill_null(pc.not_equal(texts, ""), False).to_numpy(zero_copy_only=False)
        rows = np.flatnonzero(some)
        rows = rows[np.argsort(groups[rows], kind="stable")]
        counts = np.bincount(groups[rows], minlength=int(groups.max(initial=-1)) + 1)
        ends = np.concatenate([[0], np.cumsum(counts)])
        lists = pa.LargeListArray.from_arrays(
            pa.array(ends, pa.int64()), texts.take(pa.array(rows)).cast(pa.large_string())
        )
        cells = pc.binary_join(lists.cast(pa.list_(pa.string())), self.separator).cast(TEXT)
        return pc.if_else(pa.array(counts == 0), None, cells)

    def sentence(self) -> Message:
        return msg(
            "Join the rows with the same {keys} in one, with “{separator}” between the texts of "
            "“{column}”.",
            keys=", ".join(self.keys), separator=self.separator, column=self.column,
        )  # fmt: skip

    def code(self) -> str:
        return f"df = join_rows(df, {list(self.keys)!r}, {self.column!r}, {self.separator!r})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {
                "id": ["a", "b", "a", None, None],
                "who": ["Ana", "Eva", "Juan", "x", "y"],
                "n": [1, 2, 1, 3, 3],
            }
        )
        return cls(("id",), "who"), table_of(frame)
