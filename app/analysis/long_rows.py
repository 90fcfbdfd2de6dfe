"""The rows that columns turned into: those with a value, and how the other columns repeat."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pandas import DataFrame

from app.analysis.cell_masks import empty_cells
from app.analysis.reshaping import with_cells
from app.analysis.row_labels import made_labels
from app.analysis.table import Table


@dataclass(frozen=True)
class Wanted:
    """Which rows are wanted: with `keep_empty`, all of them.

    With `every_row`, a row whose cells are all empty leaves one; with `repeat`, the other
    columns are written in every row, and otherwise only in the first of each.
    """

    keep_empty: bool
    repeat: bool
    every_row: bool

    @property
    def answers(self) -> tuple[bool, bool, bool]:
        """The same, as exported code is told it."""
        return self.keep_empty, self.repeat, self.every_row


def rows_left(long: Table, before: Table, made: Sequence[str], width: int, wanted: Wanted) -> Table:
    """Leave the wanted rows of `long`, that has `width` rows for each row there was before.

    `made` are the new columns; the last one has the values.
    """
    filled = ~empty_cells(long, made[-1])
    kept = np.flatnonzero(_kept(filled.reshape(-1, width), wanted))
    owners = kept // width
    named = np.where(filled[kept] | wanted.keep_empty, kept, -1)
    begins = np.append(True, np.diff(owners) != 0)[: len(kept)]
    once = kept if wanted.repeat else np.where(begins, kept, -1)
    labels = made_labels(len(kept), before.frame.index)
    result = before.remade(DataFrame(index=labels), {})
    for name in long.columns:
        result = with_cells(result, name, long, (name, named if name in made else once))
    return result


def in_place(table: Table, turned: Sequence[str], made: Sequence[str]) -> list[str]:
    """Return the order of the columns: the new ones stand where the first turned one stood."""
    others = [name for name in table.columns if name not in turned]
    first = min(table.columns.index(name) for name in turned)
    before = [name for name in others if table.columns.index(name) < first]
    return [*before, *made, *others[len(before) :]]


def _kept(filled: NDArray[np.bool_], wanted: Wanted) -> NDArray[np.bool_]:
    if wanted.keep_empty:
        return np.ones(filled.size, bool)
    kept = filled.copy()
    if wanted.every_row:
        kept[:, 0] |= ~filled.any(axis=1)
    found: NDArray[np.bool_] = kept.ravel()
    return found
