"""The order of rows by some columns: what is unread goes last, and then what is empty."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from app.analysis.arrow_text import arrow_of
from app.analysis.cell_masks import unread_cells
from app.analysis.spanish_order import ranks
from app.analysis.table import Table

Keys = NDArray[Any]
VALUE, UNREAD, EMPTY = 0, 1, 2


def row_order(table: Table, keys: Sequence[tuple[str, bool]]) -> Keys:
    """Return the places of the rows by some columns, each descending or not; ties keep theirs."""
    found: list[Keys] = []
    for column, descending in reversed(keys):
        found += [_values(table, column, descending=descending), *_groups(table, column)]
    return np.lexsort(found)


def _groups(table: Table, column: str) -> list[Keys]:
    """Return what stands last, as a key; nothing when every cell has a value."""
    missing = table.values(column).isna().to_numpy(bool)
    if not missing.any():
        return []
    groups = np.where(missing, EMPTY, VALUE).astype(np.int8)
    groups[unread_cells(table, column)] = UNREAD
    return [groups]


def _values(table: Table, column: str, *, descending: bool) -> Keys:
    keys = _keys(table, column)
    turned: Keys = -keys if keys.dtype.kind == "f" else ~keys
    return turned if descending else keys


def _keys(table: Table, column: str) -> Keys:
    """Return what to compare; missing cells get the same key, whatever it is."""
    values = table.values(column)
    if table.is_text(column):
        return ranks(arrow_of(values))
    if pd.api.types.is_float_dtype(values.dtype):
        numbers: Keys = values.to_numpy(float, na_value=0)
        return np.where(np.isnan(numbers), 0, numbers)
    if pd.api.types.is_datetime64_any_dtype(values.dtype):
        return values.to_numpy().astype(np.int64)
    nothing = False if pd.api.types.is_bool_dtype(values.dtype) else 0
    return values.fillna(nothing).to_numpy(np.int64)
