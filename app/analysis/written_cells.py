"""Cells of any column as text, the way people here write them."""

from typing import Any

from pandas import Series

from app.analysis.arrow_text import series_of
from app.analysis.converting import written_out
from app.analysis.table import Table


def written_cells(table: Table, column: str) -> "Series[Any]":
    """Return a column as text: 1234,5 · 31/01/2024 · sí; cells not read have their own."""
    if table.is_text(column):
        return table.texts(column)
    values, unread = table.values(column), table.unread_in(column)
    texts = series_of(written_out(values), values.index)
    texts.loc[unread.index] = unread
    return texts
