"""Cells that go to other rows, with what could not be read in them: what a reshaped table keeps."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas import Index, Series

from app.analysis.group_values import values_at
from app.analysis.kind import NUMERIC, Kind
from app.analysis.table import NOTHING_UNREAD, Table
from app.analysis.written_cells import written_cells
from app.errors import UserError
from app.i18n import msg

Places = NDArray[np.int64]
EXACT = 2**53  # beyond it a decimal cannot hold every whole number


def rows_taken(
    table: Table, columns: Sequence[str], rows: Places, index: "Index[int]", *, blank: bool = False
) -> Table:
    """Return a table of some columns whose rows are copies of those in some places.

    `index` has the labels of the new rows. With `blank` an empty text becomes a missing cell, as
    it is for whoever groups by it.
    """
    frame = table.frame[list(columns)].iloc[rows].set_axis(index)
    for column in columns if blank else ():
        if table.is_text(column):
            frame = frame.assign(**{column: frame[column].mask(frame[column] == "")})
    texts = {column: _unread_at(table, column, rows, index) for column in columns}
    unread = {column: found for column, found in texts.items() if len(found)}
    return table.remade(frame, {column: table.kinds[column] for column in columns}, unread)


def with_cells(
    made: Table, name: str, source: Table, cells: tuple[str, Places], *, text: bool = False
) -> Table:
    """Add a column made of the cells in some places of a column of `source`; -1 gives none.

    With `text`, the cells are written as text.
    """
    column, rows = cells
    index = made.frame.index
    if text:
        values = values_at(written_cells(source, column), rows).set_axis(index)
        return made.with_column(name, values, Kind.TEXT)
    values = values_at(source.values(column), rows).set_axis(index)
    unread = _unread_at(source, column, rows, index)
    return made.with_column(name, values, source.kinds[column], unread)


def common_kind(table: Table, columns: Sequence[str]) -> Kind:
    """Return the kind of a column that holds the cells of several."""
    kinds = {table.kinds[column] for column in columns}
    if len(kinds) == 1:
        return kinds.pop()
    if any(_is_too_long(table.values(column)) for column in columns):
        return Kind.TEXT  # beside decimals their last figures would be lost
    if kinds <= NUMERIC - {Kind.PERCENTAGE, Kind.COORDINATE}:
        return Kind.MONEY if Kind.MONEY in kinds else Kind.DECIMAL
    return Kind.DECIMAL if kinds <= NUMERIC else Kind.TEXT


def stacked(table: Table, columns: Sequence[str]) -> tuple["Series[Any]", Kind, "Series[Any]"]:
    """Return the cells of several columns row by row, their kind, and what was not read in them.

    With 3 columns, the cell of row 5 in the second one is in place 5 * 3 + 1, in all of them.
    """
    kind = common_kind(table, columns)
    if kind is Kind.TEXT:
        return _interleaved([written_cells(table, name) for name in columns]), kind, NOTHING_UNREAD
    unread: dict[int, str] = {}
    for place, name in enumerate(columns):
        texts = table.unread_in(name)
        rows = table.frame.index.get_indexer(texts.index) * len(columns) + place
        unread |= dict(zip(rows.tolist(), texts.tolist(), strict=True))
    whole = _interleaved([table.values(name) for name in columns])
    return whole, kind, Series(unread, dtype="str").sort_index()


def _interleaved(parts: "list[Series[Any]]") -> "Series[Any]":
    whole = pd.concat([part.reset_index(drop=True) for part in parts], ignore_index=True)
    order = np.arange(len(whole)).reshape(len(parts), -1).T.ravel()
    whole = whole.iloc[order].reset_index(drop=True)
    if not pd.api.types.is_float_dtype(whole.dtype):
        return whole
    return Series(whole.to_numpy(np.float64, na_value=np.nan))


def _is_too_long(values: "Series[Any]") -> bool:
    if not pd.api.types.is_integer_dtype(values.dtype):
        return False
    known = values.dropna()
    return len(known) > 0 and max(-int(known.min()), int(known.max())) > EXACT


def refuse_missing_choice(columns: Sequence[str]) -> None:
    """Refuse, with a way out, an answer without any column, or with one of them twice."""
    if not columns:
        raise UserError(msg("No column was chosen."), msg("Choose at least one column."))
    if len(set(columns)) < len(columns):
        raise UserError(
            msg("The same column was chosen twice."), msg("Choose each column only once.")
        )


def _unread_at(table: Table, column: str, rows: Places, index: "Index[int]") -> "Series[Any]":
    texts = table.unread_in(column)
    if not len(texts):
        return texts
    held = np.full(len(table) + 1, -1)  # the last place is for -1, no cell
    held[table.frame.index.get_indexer(texts.index)] = np.arange(len(texts))
    chosen = held[rows]
    some = np.flatnonzero(chosen >= 0)
    return Series(texts.iloc[chosen[some]].array, index=index[some], dtype="str")
