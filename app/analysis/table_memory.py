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


def _of_column(values: "Series[Any]") -> Buffers:
    if isinstance(values.dtype, pd.StringDtype):
        return _of_arrow(pa.array(values.array, from_pandas=True))
    if isinstance(values.dtype, np.dtype) and values.dtype != object:
        cells = values.to_numpy()
        return {int(cells.__array_interface__["data"][0]): cells.nbytes}
    return {id(values.array): int(values.memory_usage(index=False))}


def _of_arrow(texts: pa.Array | pa.ChunkedArray) -> Buffers:
    chunks = texts.chunks if isinstance(texts, pa.ChunkedArray) else [texts]
    buffers = (buffer for chunk in chunks for buffer in chunk.buffers() if buffer is not None)
    return {buffer.address: buffer.size for buffer in buffers}
