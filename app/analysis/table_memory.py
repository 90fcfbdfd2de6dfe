"""How much memory tables take, counting once what they share."""

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pandas import Series

from app.analysis.table import Table

Buffers = dict[int, int]  # where each piece of memory begins, and its bytes


def buffers_of(table: Table) -> Buffers:
    """Return the pieces of memory the columns are in; two tables may have some in common."""
    found: Buffers = {}
    for name in table.columns:
        found |= _of_column(table.values(name))
    return found


def same_cells(one: "Series[Any]", other: "Series[Any]") -> bool:
    """Say whether two columns are the same memory, of rows with the same labels."""
    if one.dtype != other.dtype or _of_column(one) != _of_column(other):
        return False
    return _slices(one) == _slices(other) and one.index.equals(other.index)


def _slices(values: "Series[Any]") -> list[tuple[int, int]]:
    """Return which part of their memory the texts are in, piece by piece."""
    if not isinstance(values.dtype, pd.StringDtype):
        return [(0, len(values))]
    return [(piece.offset, len(piece)) for piece in _pieces(values)]


def _pieces(values: "Series[Any]") -> list[pa.Array]:
    found = pa.array(values.array, from_pandas=True)
    return found.chunks if isinstance(found, pa.ChunkedArray) else [found]


def _of_column(values: "Series[Any]") -> Buffers:
    if isinstance(values.dtype, pd.StringDtype):
        buffers = (buffer for piece in _pieces(values) for buffer in piece.buffers())
        return {buffer.address: buffer.size for buffer in buffers if buffer is not None}
    if isinstance(values.dtype, np.dtype) and values.dtype != object:
        cells = values.to_numpy()
        return {int(cells.__array_interface__["data"][0]): cells.nbytes}
    return {id(values.array): int(values.memory_usage(index=False))}
