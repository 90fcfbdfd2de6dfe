"""The table every recipe starts from: the raw cells, typed as the evidence or a person says."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame, Index, Series
from pandas.arrays import BooleanArray

from app.analysis.converting import typed_series
from app.analysis.kind import WRITTEN, Kind
from app.analysis.reading.column_reading import ColumnReading
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import AS_FOUND, Reading
from app.analysis.reading.table_file import each_column, read_columns
from app.analysis.table import Table
from app.progress import Progress, unwatched


def understood(
    raw: RawTable, reading: Reading = AS_FOUND, progress: Progress = unwatched
) -> dict[str, ColumnReading]:
    """Decide what each column holds: as was decided by hand, otherwise by the evidence."""
    return read_columns(raw, reading, progress)


def start_table(
    raw: RawTable, reading: Reading = AS_FOUND, progress: Progress = unwatched
) -> Table:
    """Return the typed table; cells that do not fit their column wait in `unread`.

    Rows are labelled by their place, from the first of `raw`. Text shares the memory of its cells.
    """
    return table_of_columns(raw, each_column(raw, reading, progress))


def table_of_columns(raw: RawTable, read: Iterable[tuple[str, ColumnReading]]) -> Table:
    """Return the typed table of columns that were read already."""
    index = pd.RangeIndex(raw.first, raw.first + raw.cells.num_rows)
    columns: dict[str, Series[Any]] = {}
    kinds: dict[str, Kind] = {}
    unread: dict[str, Series[Any]] = {}
    for name, column in read:
        kinds[name] = column.kind
        columns[name] = _series(column, raw.cells[name], index)
        if len(column.unreadable):
            unread[name] = _unread(column, raw.cells[name], raw.first)
    return Table(DataFrame(columns, index=index), kinds, unread)


def _series(column: ColumnReading, cells: pa.ChunkedArray, index: "pd.RangeIndex") -> "Series[Any]":
    if column.kind in WRITTEN:
        return _text(column.values if column.kind is Kind.PERIOD else cells, index)
    if column.kind is Kind.YES_NO:
        return Series(_truth(column.values), index=index)
    if column.kind is Kind.DECIMAL:
        return typed_series(column.values.cast(pa.float64()), index)
    return typed_series(column.values, index)


def _truth(values: pa.Array) -> BooleanArray:
    """Return yes and no with their gaps, also when there are none."""
    truth = pc.fill_null(values, False).to_numpy(zero_copy_only=False)
    gone = pc.is_null(values).to_numpy(zero_copy_only=False)
    return BooleanArray(np.array(truth), np.array(gone))


def _text(cells: pa.Array | pa.ChunkedArray, index: "Index[Any]") -> "Series[Any]":
    """Wrap the texts without copying them."""
    return Series(pd.array(cells.cast(pa.large_string()), dtype="str"), index=index)


def _unread(column: ColumnReading, cells: pa.ChunkedArray, first: int) -> "Series[Any]":
    """Return the raw texts that were not understood, by the label of their row."""
    texts = cells.combine_chunks().take(pa.array(column.unreadable))
    return _text(texts, Index(column.unreadable + first))
