"""New columns worked out of others, where what cannot be worked out is marked and says why."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray
from pandas import Series

from app.analysis.arrow_text import TEXT, series_of
from app.analysis.grouping import Grouping, each_row, group_rows
from app.analysis.kind import Kind
from app.analysis.measure import refuse_words
from app.analysis.new_name import refuse_name
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg

Mask = NDArray[np.bool_]
Floats = NDArray[np.float64]
NO_DIVISION = "÷0"
NOT_KNOWN = "#N/A"
NO_SENSE = "#NUM"


def with_new(
    table: Table,
    name: str,
    made: tuple["Series[Any]", Kind],
    sources: Sequence[str] = (),
    broken: Mapping[str, Mask] | None = None,
) -> Table:
    """Add a column; `made` has its values, in the order of the rows, and its kind.

    A text that could not be read in one of the `sources` is carried to it; a mark of `broken`
    stands in the rows where it is true. Those cells are missing.
    """
    refuse_name(name, table)
    values, kind = made
    marks = _marks(table, sources, broken or {})
    values = values.set_axis(table.frame.index)
    if len(marks):
        values = values.mask(table.frame.index.isin(marks.index))
    return table.with_column(name, values, kind, marks)


def numbers_of(table: Table, column: str) -> Floats:
    """Return the numbers of a column, nan where there is none; refuse other columns."""
    refuse_words(table, column)
    found = table.values(column).to_numpy(np.float64, na_value=np.nan)
    return np.where(np.isfinite(found), found, np.nan)


def groups_by(table: Table, by: tuple[str, ...]) -> Grouping:
    """Put the rows in groups by some columns; in one group when there are none."""
    return group_rows(table, by) if by else each_row(table).together()


def refuse_same(*columns: str) -> None:
    """Refuse, with a way out, the same column as the answer to two questions."""
    if len(set(columns)) < len(columns):
        raise UserError(
            msg("The same column was chosen twice."), msg("Choose each column only once.")
        )


def _marks(table: Table, sources: Sequence[str], broken: Mapping[str, Mask]) -> "Series[Any]":
    index = table.frame.index
    found = [(text, index[where]) for text, where in broken.items() if where.any()]
    parts = [series_of(pa.repeat(pa.scalar(text, TEXT), len(rows)), rows) for text, rows in found]
    unread = (table.unread_in(column) for column in reversed(sources))
    parts += [texts for texts in unread if len(texts)]
    if not parts:
        return Series(dtype="str")
    marks = pd.concat(parts)
    first = ~marks.index.duplicated()  # in its place the last mark of the row stands
    last: Series[Any] = marks[~marks.index.duplicated(keep="last")]
    return last.reindex(marks.index[first])
