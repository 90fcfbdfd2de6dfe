"""A column looked at once, so that every filter after it is counted at once."""

from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pandas import Series

from app.analysis.accent_blind import holds
from app.analysis.arrow_text import TEXT, arrow_of
from app.analysis.display import display_texts
from app.analysis.kind import MOMENTS
from app.analysis.ladder import Order
from app.analysis.range_look import RangeLook
from app.analysis.spanish_order import ranks
from app.analysis.table import Table
from app.analysis.value_counts import ValueCounts, count_values

Rows = NDArray[Any]
Counts = NDArray[np.int64]


class KeptColumn:
    """The different values of a column: first those that were read, then the texts that were not.

    Worked out whole the first time; afterwards only rows are counted.
    """

    def __init__(self, table: Table, column: str) -> None:
        self.table, self.column = table, column
        self.counts = count_values(table.values(column))
        unread = table.unread_in(column)
        nowhere = np.zeros(0, np.int64)  # the index is slow the first time it is asked
        places = table.frame.index.get_indexer(unread.index) if len(unread) else nowhere
        self._unread_rows = np.asarray(places, np.int64)
        self._unread = arrow_of(unread).dictionary_encode()
        self._unread_codes = self._unread.indices.to_numpy(zero_copy_only=False).astype(np.int64)

    def __len__(self) -> int:
        return len(self.counts.values) + len(self._unread.dictionary)

    @cached_property
    def everywhere(self) -> Counts:
        """How many rows hold each value, whatever the filters."""
        return np.concatenate([self.counts.counts, self._unread_counts(None)])

    def within(self, rows: Rows | None) -> tuple[ValueCounts, Counts]:
        """Count the rows of each value among some rows, given by position."""
        if rows is None:
            return self.counts, self.everywhere
        counts = self.counts.within(rows)
        return counts, np.concatenate([counts.counts, self._unread_counts(rows)])

    def range_look(self, rows: Rows | None) -> RangeLook | None:
        """Return the bars of a column of numbers or dates."""
        is_date = self.table.kinds[self.column] in MOMENTS
        if not is_date and not self.table.is_number(self.column):
            return None
        counts, every = self.within(rows)
        unread = int(every[len(self.counts.values) :].sum())
        return RangeLook(
            self._order.ladder(counts),
            self._order.ladder(self.counts),
            is_date,
            whole=pa.types.is_integer(self.counts.values.type),
            blank=len(counts.places) - counts.filled - unread,
            unread=unread,
            total=len(self.table),
            any_blank=len(self.table) > int(self.everywhere.sum()),
            any_unread=len(self._unread_rows) > 0,
        )

    @cached_property
    def names(self) -> Counts:
        """The place of each value in the order of names, numbers or days; unread texts go last."""
        size = len(self.counts.values)
        if self.table.is_text(self.column):
            return np.concatenate(
                [ranks(self.counts.values), size + ranks(self._unread.dictionary)]
            )
        typed = Series(self.counts.values.to_pandas()).rank(method="first").to_numpy()
        return np.concatenate([typed.astype(np.int64) - 1, size + ranks(self._unread.dictionary)])

    def holding(self, wanted: str) -> NDArray[np.bool_]:
        """Say which values hold some letters as they are shown, whatever capitals and accents."""
        found = holds(self._shown, wanted)
        return np.asarray(found.fill_null(False).to_numpy(zero_copy_only=False), bool)

    def texts(self, places: Counts) -> tuple[list[str], list[str]]:
        """Return some values as filters compare them, and as they are shown."""
        size = len(self.counts.values)
        typed = self._typed(places[places < size])
        raw = self._unread.dictionary.take(pa.array(places[places >= size] - size)).to_pylist()
        read = zip(typed.astype("str").tolist(), self._written(typed), strict=True)
        pairs, rest = iter(read), iter(raw)
        both = [next(pairs) if place < size else (one := next(rest), one) for place in places]
        return [one for one, _ in both], [other for _, other in both]

    @cached_property
    def example_rows(self) -> Counts:
        """A row that holds each value; the last one is a row with nothing, or -1."""
        size = len(self.counts.values)
        found: Counts = np.full(len(self) + 1, -1, np.int64)
        rows = np.arange(len(self.counts.places))
        empty = self.counts.places == size
        found[self.counts.places[~empty]] = rows[~empty]
        found[size + self._unread_codes] = self._unread_rows
        empty[self._unread_rows] = False
        if empty.any():
            found[-1] = int(np.argmax(empty))
        return found

    @cached_property
    def _order(self) -> Order:
        return Order(self.counts)

    @cached_property
    def _shown(self) -> pa.Array:
        if self.table.is_text(self.column):
            return pa.concat_arrays([self.counts.values.cast(TEXT), self._unread.dictionary])
        typed = self._typed(np.arange(len(self.counts.values)))
        return pa.concat_arrays([pa.array(self._written(typed), TEXT), self._unread.dictionary])

    def _typed(self, places: Counts) -> "Series[Any]":
        found = self.counts.values.take(pa.array(places)).to_pylist()
        return Series(found, dtype=self.table.values(self.column).dtype)

    def _written(self, typed: "Series[Any]") -> list[str]:
        return display_texts(typed, self.table.kinds[self.column])

    def _unread_counts(self, rows: Rows | None) -> Counts:
        codes = self._unread_codes
        if rows is not None and len(codes):
            seen = np.zeros(len(self.table), bool)
            seen[rows] = True
            codes = codes[seen[self._unread_rows]]
        return np.bincount(codes, minlength=len(self._unread.dictionary)).astype(np.int64)
