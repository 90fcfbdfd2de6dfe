"""Rows put in groups by the value of some columns; a cell without value is a group too."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pandas import DataFrame, Series

from app.analysis.arrow_text import arrow_of
from app.analysis.display import display_texts
from app.analysis.kind import Kind
from app.analysis.spanish_order import ranks
from app.analysis.table import Table
from app.analysis.value_counts import ValueCounts, count_values, unique_codes
from app.i18n import msg

Rows = NDArray[Any]
Places = NDArray[np.int64]
MOST_PLACES = 5_000_000  # of pairs that may be counted without sorting them
EMPTY = msg("(empty)")


@dataclass(frozen=True, eq=False)
class Keys:
    """The values of a column that make groups, in order, and which one each row has.

    Empty cells come last, after the texts that could not be read.
    """

    column: str
    labels: "Series[Any]"
    kind: Kind
    places: Places


@dataclass(frozen=True, eq=False)
class Grouping:
    """Some rows of a table in groups. `places` has the group of each of the `rows`."""

    table: Table
    rows: Rows
    places: Places
    labels: DataFrame
    kinds: dict[str, Kind]

    @property
    def count(self) -> int:
        """How many groups there are."""
        return len(self.labels)

    @cached_property
    def sizes(self) -> Places:
        """How many rows each group has."""
        return np.bincount(self.places, minlength=self.count)

    @cached_property
    def firsts(self) -> Places:
        """The place, among the rows that were put in groups, of the first row of each group."""
        return _firsts(self.places, self.count)

    def cells(self, column: str) -> "Series[Any]":
        """Return the values of a column in the rows that were put in groups."""
        cells = self.table.values(column)
        return cells if len(self.rows) == len(cells) else cells.iloc[self.rows]

    def together(self) -> "Grouping":
        """Return the same rows in one single group."""
        places = np.zeros(len(self.rows), np.int64)
        return Grouping(self.table, self.rows, places, DataFrame(index=[0]), {})


def group_rows(table: Table, by: tuple[str, ...], rows: Rows | None = None) -> Grouping:
    """Put rows in groups by some columns; only the combinations that occur make a group."""
    chosen = np.arange(len(table)) if rows is None else np.asarray(rows)
    keys = [_keys(table, column, chosen) for column in by]
    places, count = _combined(keys)
    firsts = _firsts(places, count)
    labels = {key.column: key.labels.iloc[key.places[firsts]].array for key in keys}
    kinds = {key.column: key.kind for key in keys}
    return Grouping(table, chosen, places, DataFrame(labels, index=range(count)), kinds)


def each_row(table: Table) -> Grouping:
    """Put each row in a group of its own."""
    places = np.arange(len(table))
    return Grouping(table, places, places, DataFrame(index=range(len(table))), {})


def _combined(keys: list[Keys]) -> tuple[Places, int]:
    """Return the group of each row, in the order of the keys, and how many groups there are."""
    codes, count = keys[0].places, len(keys[0].labels)
    for key in keys[1:]:
        codes = codes * len(key.labels) + key.places
        codes, count = _renumbered_codes(codes, count * len(key.labels))
    return codes, count


def _renumbered_codes(codes: Places, size: int) -> tuple[Places, int]:
    """Number again, without gaps, the codes below `size` that some row has."""
    if size > MOST_PLACES:
        present = unique_codes(codes)
        return np.searchsorted(present, codes), len(present)
    present = np.flatnonzero(np.bincount(codes, minlength=size))
    numbers = np.empty(size, np.int64)
    numbers[present] = np.arange(len(present))
    return numbers[codes], len(present)


def _firsts(places: Places, count: int) -> Places:
    firsts = np.zeros(count, np.int64)
    firsts[places[::-1]] = np.arange(len(places))[::-1]  # of several, the last written stays
    return firsts


def _keys(table: Table, column: str, rows: Rows) -> Keys:
    counts = count_values(table.values(column))
    unread, places = _placed(table, column, counts)
    typed = Series(counts.values.to_pylist(), dtype=table.values(column).dtype)
    order = np.append(_order(typed, table, column), len(typed) + np.arange(len(unread) + 1))
    held, numbers = _renumbered(places[rows], order)
    if not len(held) or held[-1] < len(typed):
        return Keys(column, typed.iloc[held], table.kinds[column], numbers)
    words = Series([*_words(typed, table.kinds[column]), *unread, str(EMPTY)], dtype="str")
    return Keys(column, words.iloc[held], _written_kind(table, column), numbers)


def _placed(table: Table, column: str, counts: ValueCounts) -> tuple[list[str], Places]:
    """Return the texts that could not be read, and where each row goes: values, these, empty."""
    unread, places = table.unread_in(column), counts.places.copy()
    texts, codes = np.unique(unread.to_numpy(object).astype(str), return_inverse=True)
    places[places == len(counts.values)] += len(texts)
    places[table.frame.index.get_indexer(unread.index)] = len(counts.values) + codes
    return texts.tolist(), places


def _renumbered(places: Places, order: Places) -> tuple[Places, Places]:
    """Return the places some row has, in order, and for each row which of them it is."""
    held = order[np.bincount(places, minlength=len(order))[order] > 0]
    numbers = np.empty(len(order), np.int64)
    numbers[held] = np.arange(len(held))
    return held, numbers[places]


def _order(values: "Series[Any]", table: Table, column: str) -> Places:
    if table.is_text(column):
        return np.argsort(ranks(arrow_of(values)), kind="stable")
    return np.asarray(values.argsort(kind="stable"), np.int64)


def _written_kind(table: Table, column: str) -> Kind:
    return table.kinds[column] if table.is_text(column) else Kind.CATEGORY


def _words(values: "Series[Any]", kind: Kind) -> list[str]:
    whole = kind in {Kind.WHOLE, Kind.DECIMAL}  # a year is 2023, not 2.023
    return values.astype("str").tolist() if whole else display_texts(values, kind)
