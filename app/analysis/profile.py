"""What is in a column: how many cells are filled, which values, how far they go."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pandas import Series

from app.analysis.display import display_texts
from app.analysis.figures import Figures, describe, numbers_of
from app.analysis.kind import MOMENTS, Kind
from app.analysis.spread import Spread, spread_of
from app.analysis.table import Table
from app.analysis.value_counts import ValueCounts, count_values

MOST_VALUES = 10_000
MOST_SHAPES = 10
SHAPE = ((re.compile(r"[^\W\d_]"), "A"), (re.compile(r"\d"), "9"))
Rows = NDArray[Any]


@dataclass(frozen=True)
class ValueCount:
    """One value: the text that filters compare, how it is shown, and in how many rows it is."""

    text: str
    shown: str
    count: int


@dataclass(frozen=True)
class Lengths:
    """How long the texts of a column are, in signs."""

    shortest: int
    longest: int
    mean: float


@dataclass(frozen=True, eq=False)
class Profile:
    """What is in a column, or in some of its rows.

    The counts are known at once; `values`, `lengths` and `shapes` are worked out when they
    are first asked for. `distinct` leaves out what could not be read.
    """

    column: str
    kind: Kind
    rows: int
    filled: int
    unread: int
    distinct: int
    figures: Figures | None
    histogram: Spread | None
    counts: ValueCounts
    cells: "Series[Any]"
    unread_texts: "Series[Any]"

    @property
    def blank(self) -> int:
        """How many cells hold nothing: no value, or an empty text."""
        return self.rows - self.filled - self.unread

    @cached_property
    def values(self) -> tuple[ValueCount, ...]:
        """The most frequent values first, up to 10.000, with what could not be read."""
        found, counts = self.counts.most_frequent(MOST_VALUES)
        typed = Series(found.to_pylist(), dtype=self.cells.dtype)
        shown = display_texts(typed, self.kind)
        listed = list(map(ValueCount, typed.astype("str").tolist(), shown, counts.tolist()))
        unread = Counter(self.unread_texts.tolist())
        listed += [ValueCount(text, text, count) for text, count in sorted(unread.items())]
        return tuple(sorted(listed, key=lambda value: -value.count)[:MOST_VALUES])

    @property
    def earliest(self) -> date | None:
        """The first day of a column of dates, the first moment of one with hours."""
        return self._ends[0]

    @property
    def latest(self) -> date | None:
        """The last day of a column of dates, the last moment of one with hours."""
        return self._ends[1]

    @cached_property
    def lengths(self) -> Lengths | None:
        """How long the texts are, of a column that has any."""
        is_text = pa.types.is_large_string(self._held.type) or pa.types.is_string(self._held.type)
        if not is_text or not self.filled:
            return None
        sizes = pc.utf8_length(self._held).to_numpy(zero_copy_only=False)
        counts = self.counts.counts[self.counts.counts > 0]
        mean = float((sizes * counts).sum() / counts.sum())
        return Lengths(int(sizes.min()), int(sizes.max()), mean)

    @cached_property
    def shapes(self) -> tuple[tuple[str, int], ...]:
        """The shapes of the most frequent texts, as 99-99999999-9, with the rows of each."""
        found: Counter[str] = Counter()
        for value in self.values:
            found[_shape(value.text)] += value.count
        return tuple(found.most_common(MOST_SHAPES))

    @cached_property
    def _ends(self) -> tuple[date | None, date | None]:
        if self.kind not in MOMENTS or not self.filled:
            return None, None
        held = self._held.cast(pa.date32()) if self.kind is Kind.DATE else self._held
        ends = pc.min_max(held).as_py()
        return ends["min"], ends["max"]

    @property
    def _held(self) -> pa.Array:
        return self.counts.values.filter(pa.array(self.counts.counts > 0))


def profile(
    table: Table, column: str, rows: Rows | None = None, counted: ValueCounts | None = None
) -> Profile:
    """Look at a column; `rows` are the positions of the rows a filter lets in.

    `counted` spares counting the values of all its rows again.
    """
    cells, unread = table.values(column), table.unread_in(column)
    counts = (counted or count_values(cells)).within(rows)
    if rows is not None and len(unread):
        unread = unread[unread.index.isin(table.frame.index[rows])]
    numbers = _numbers(table, column, rows)
    return Profile(
        column,
        table.kinds[column],
        rows=len(counts.places),
        filled=counts.filled,
        unread=len(unread),
        distinct=counts.distinct,
        figures=None if numbers is None else describe(numbers),
        histogram=None if numbers is None else spread_of(numbers.astype(np.float64)),
        counts=counts,
        cells=cells,
        unread_texts=unread,
    )


def _numbers(table: Table, column: str, rows: Rows | None) -> NDArray[Any] | None:
    if not table.is_number(column):
        return None
    cells = table.values(column)
    return numbers_of(cells if rows is None else cells.iloc[rows])


def _shape(text: str) -> str:
    for pattern, sign in SHAPE:
        text = pattern.sub(sign, text)
    return text
