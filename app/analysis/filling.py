"""Empty cells filled from their neighbours, and cells emptied for repeating theirs."""

from typing import Any

import pyarrow.compute as pc
from pandas import Series

from app.analysis.arrow_text import arrow_of, series_of
from app.analysis.cell_masks import unread_cells
from app.analysis.cells import with_values
from app.analysis.table import Table


def filled_from_neighbours(table: Table, column: str, *, upwards: bool) -> Table:
    """Fill empty cells with the last value above them, or with the next one below.

    An empty text counts as empty. A cell that could not be read stops the filling.
    """
    values, unread = table.values(column), table.unread_in(column)
    if table.is_text(column) and unread.empty:
        return table.with_column(column, _filled_texts(values, upwards=upwards))
    way = slice(None, None, -1 if upwards else 1)
    bare = (values.mask(values == "") if table.is_text(column) else values).iloc[way]
    if unread.empty:
        filled = bare.ffill()
    else:
        filled = bare.groupby(unread_cells(table, column)[way].cumsum()).ffill()
    return table.with_column(column, filled.iloc[way].fillna(values), unread=unread)


def _filled_texts(values: "Series[Any]", *, upwards: bool) -> "Series[Any]":
    texts = arrow_of(values)
    bare = pc.if_else(pc.equal(texts, ""), None, texts)
    filled = pc.fill_null_backward(bare) if upwards else pc.fill_null_forward(bare)
    return series_of(pc.coalesce(filled, texts), values.index)


def emptied(table: Table, column: str, rows: Any) -> Table:
    """Return the table with nothing in some cells of a column; `rows` says which, one by one."""
    values, unread = table.values(column), table.unread_in(column)
    labels = values.index[rows]
    if not len(labels):
        return table
    bare = with_values(values, Series(None, index=labels, dtype=object))
    return table.with_column(column, bare, unread=unread[~unread.index.isin(labels)])
