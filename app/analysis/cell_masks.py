"""Which cells show some texts, are missing, empty or unread, without writing a column as text."""

import math
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from app.analysis.table import Table

Mask = NDArray[np.bool_]
Read = Callable[[str], Any]


def is_among(table: Table, column: str, texts: Iterable[str]) -> Mask:
    """Say of each row whether `Table.texts` would show one of `texts` in it."""
    values, wanted = table.values(column), list(texts)
    typed = _typed(values.dtype, wanted)
    found: Mask = np.array(values.isin(typed).to_numpy(bool))
    unread = table.unread_in(column)
    if len(unread):
        found[table.frame.index.get_indexer(unread.index)] = unread.isin(wanted).to_numpy(bool)
    return found


def missing_cells(table: Table, column: str) -> Mask:
    """Say of each row whether its cell is missing; a cell that could not be read is not."""
    missing: Mask = table.values(column).isna().to_numpy(bool)
    return missing & ~unread_cells(table, column)


def empty_cells(table: Table, column: str) -> Mask:
    """Say of each row whether there is nothing in its cell: it is missing, or an empty text."""
    missing = missing_cells(table, column)
    if not table.is_text(column):
        return missing
    return missing | (table.values(column) == "").to_numpy(bool)


def unread_cells(table: Table, column: str) -> Mask:
    """Say of each row whether its cell has a text that could not be read."""
    found: Mask = np.zeros(len(table), bool)
    unread = table.unread_in(column)
    if len(unread):  # the index is slow the first time it is asked
        found[table.frame.index.get_indexer(unread.index)] = True
    return found


def _typed(dtype: Any, texts: list[str]) -> list[Any]:
    """Return the values that are written exactly so; a text that is no such value is left out."""
    read = next((read for fits, read in READERS if fits(dtype)), None)
    if read is None:
        return texts
    values = ((text, read(text)) for text in texts)
    return [value for text, value in values if value is not None and _writes(value, text)]


def _writes(value: Any, text: str) -> bool:
    shown = str(value)
    return text == shown or (isinstance(value, pd.Timestamp) and text == shown[: len("2024-01-31")])


def _number(read: Callable[[str], float]) -> Read:
    def number(text: str) -> float | None:
        try:
            value = read(text)
        except ValueError:
            return None
        return value if math.isfinite(value) else None

    return number


def _day(text: str) -> pd.Timestamp | None:
    day = pd.to_datetime(text, format="ISO8601", errors="coerce")
    return day if isinstance(day, pd.Timestamp) else None


READERS: tuple[tuple[Callable[[Any], bool], Read], ...] = (
    (pd.api.types.is_bool_dtype, {"True": True, "False": False}.get),
    (pd.api.types.is_integer_dtype, _number(int)),
    (pd.api.types.is_float_dtype, _number(float)),
    (pd.api.types.is_datetime64_any_dtype, _day),
)
