"""A column on its way out: the values as Arrow has them, and the texts that do not fit."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.kind import MOMENTS, NUMERIC, Kind
from app.analysis.table import Table

MICROSECOND = pa.timestamp("us")
TEXT = pa.large_string()  # one column may hold more than 2 GB


@dataclass(frozen=True, eq=False)
class WrittenColumn:
    """The values of a column, null where empty or unread; `unread` is null everywhere else.

    Numbers are int64 or double, days date32, moments timestamps, the rest booleans or text.
    """

    name: str
    kind: Kind
    values: pa.Array
    unread: pa.Array | None = None

    def __len__(self) -> int:
        return len(self.values)

    @property
    def unread_count(self) -> int:
        """How many cells could not be read."""
        return 0 if self.unread is None else len(self.unread) - self.unread.null_count

    @property
    def empty_count(self) -> int:
        """How many cells have nothing in them."""
        return int(self.values.null_count) - self.unread_count

    def slice(self, start: int, size: int) -> "WrittenColumn":
        """Return some of the rows."""
        unread = None if self.unread is None else self.unread.slice(start, size)
        return WrittenColumn(self.name, self.kind, self.values.slice(start, size), unread)


def written_columns(table: Table) -> Iterator[WrittenColumn]:
    """Yield every column, in order."""
    return (written_column(table, name) for name in table.columns)


def written_column(table: Table, name: str) -> WrittenColumn:
    """Return one column."""
    kind, values = table.kinds[name], _array(table.values(name))
    return WrittenColumn(name, kind, _typed(values, kind), _unread(table, name))


def _array(values: "pd.Series[Any]") -> pa.Array:
    try:
        found = pa.array(values, from_pandas=True)
    except (pa.ArrowInvalid, pa.ArrowTypeError):  # a mixture: only text can hold it
        found = pa.array(values.astype("str").where(values.notna(), None), from_pandas=True)
    if isinstance(found, pa.ChunkedArray):
        found = found.combine_chunks()
    return found.dictionary_decode() if pa.types.is_dictionary(found.type) else found


def _typed(values: pa.Array, kind: Kind) -> pa.Array:
    if kind in NUMERIC:
        return _numbers(values, kind)
    if kind in MOMENTS:
        return _days(values) if kind is Kind.DATE else values.cast(MICROSECOND, safe=False)
    if kind is Kind.YES_NO and pa.types.is_boolean(values.type):
        return values
    return values.cast(TEXT)


def _numbers(values: pa.Array, kind: Kind) -> pa.Array:
    if pa.types.is_integer(values.type):
        return values.cast(pa.int64())
    numbers = pc.add(values.cast(pa.float64()), 0.0)  # -0 is 0
    if kind is not Kind.WHOLE:
        return numbers
    try:
        return numbers.cast(pa.int64())
    except pa.ArrowInvalid:  # a step left decimals in it: nothing is rounded in silence
        return numbers


def _days(values: pa.Array) -> pa.Array:
    if not pa.types.is_timestamp(values.type):
        return values.cast(pa.date32())
    bare = values.cast(MICROSECOND, safe=False)
    whole = pc.all(pc.equal(pc.floor_temporal(bare, unit="day"), bare)).as_py()
    return bare.cast(pa.date32()) if whole is not False else bare


def _unread(table: Table, name: str) -> pa.Array | None:
    texts = table.unread_in(name)
    if texts.empty:
        return None
    found = np.full(len(table), None, dtype=object)
    found[table.frame.index.get_indexer(texts.index)] = texts.to_numpy(object)
    return pa.array(found, TEXT)
