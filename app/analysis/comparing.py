"""Two versions of the same table: what was added, removed and changed, by key."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pandas import DataFrame, Index, Series

from app.analysis.arrow_text import TEXT, series_of
from app.analysis.row_keys import Pairs, key_texts, written_texts
from app.analysis.row_match import RowMatch
from app.analysis.table import Table
from app.analysis.taken import Places
from app.i18n import Message, count_text, plural


@dataclass(frozen=True, eq=False)
class Comparison:
    """The rows of two tables by their keys; `old` is the version from before.

    A row without a key, or with one that is in several rows of a version, is not compared:
    nobody could say which is which.
    """

    new: Table
    old: Table
    columns: Pairs
    match: RowMatch
    equal: str = "exact"

    @cached_property
    def repeated(self) -> tuple[Places, Places]:
        """The rows of each version without a key, or whose key is in several rows of one."""
        bad = np.append(
            (self.match.own_sizes > 1) | (self.match.sizes > 1), True
        )  # no key is the last
        return np.flatnonzero(bad[self.match.keys.own]), np.flatnonzero(bad[self.match.keys.other])

    @cached_property
    def added(self) -> Places:
        """The rows that are in the new version only."""
        return _others(np.flatnonzero(self.match.counts == 0), self.repeated[0])

    @cached_property
    def removed(self) -> Places:
        """The rows that are in the old version only."""
        return _others(np.flatnonzero(~self.match.used), self.repeated[1])

    @cached_property
    def both(self) -> tuple[Places, Places]:
        """The rows that are once in each version."""
        found = self.match.first()
        own = _others(np.flatnonzero(found >= 0), self.repeated[0])
        return own, found[own]

    @cached_property
    def changed(self) -> DataFrame:
        """Every cell that changed: its row in the new version, its column, before and after."""
        found = [self._changes(at, *pair) for at, pair in enumerate(self.columns)]
        if not found:  # only the keys are in both: nothing could change
            return _cells(0, "", np.arange(0), *[Series([], dtype="str")] * 2)
        cells = pd.concat(found, ignore_index=True)
        return cells.sort_values(["row", "at"], kind="stable", ignore_index=True)

    def _changes(self, at: int, new: str, old: str) -> DataFrame:
        own, other = self.both
        after, before = self._compared(new, old)
        unlike = _unlike(after.take(pa.array(own)), before.take(pa.array(other)))
        rows = np.flatnonzero(unlike)
        words = (
            _shown(self.old, old, other[rows]), _shown(self.new, new, own[rows]),
        )  # fmt: skip
        return _cells(at, new, own[rows], *words)

    def _compared(self, new: str, old: str) -> tuple[pa.Array, pa.Array]:
        """Return both columns as they are compared: numbers as such, all the rest as text."""
        after, before = self.new.values(new), self.old.values(old)
        unread = len(self.new.unread_in(new)) + len(self.old.unread_in(old))
        if self.new.is_number(new) and after.dtype == before.dtype and not unread:
            return _in_one(after), _in_one(before)
        return key_texts(self.new, new, self.equal), key_texts(self.old, old, self.equal)

    def sentences(self) -> Iterator[Message]:
        """Say how many rows of each there are."""
        rows = self.changed["row"].nunique()
        yield plural("One row added.", "{rows} rows added.", **_count(len(self.added)))
        yield plural("One row removed.", "{rows} rows removed.", **_count(len(self.removed)))
        yield plural("One row changed.", "{rows} rows changed.", **_count(rows))
        if repeated := sum(map(len, self.repeated)):
            yield plural(
                "One row not compared: its key is empty or repeated.",
                "{rows} rows not compared: their keys are empty or repeated.",
                **_count(repeated),
            )

    def listed(self, keys: Pairs, words: Sequence[str], labels: "Index[Any]") -> DataFrame:
        """Return a row for each change; `words` are changed, added, removed and not compared."""
        cells, (twice, twice_old) = self.changed, self.repeated
        pieces = (
            self._rows(keys, cells["row"].to_numpy(), words[0], cells),
            self._rows(keys, self.added, words[1]),
            self._rows(keys, self.removed, words[2], of_old=True),
            self._rows(keys, twice, words[3]),
            self._rows(keys, twice_old, words[3], of_old=True),
        )
        return pd.concat(pieces, ignore_index=True).set_axis(labels)

    def _rows(
        self,
        keys: Pairs,
        rows: Places,
        word: str,
        cells: DataFrame | None = None,
        *,
        of_old: bool = False,
    ) -> DataFrame:
        table = self.old if of_old else self.new
        found = {pair[0]: _shown(table, pair[of_old], rows) for pair in keys}
        found["change"] = Series([word] * len(rows), dtype="str")
        for name in ("column", "before", "after"):
            nothing = Series([None] * len(rows), dtype="str")
            found[name] = nothing if cells is None else cells[name]
        return DataFrame(found)

    @property
    def size(self) -> int:
        """How many rows `listed` has."""
        alone = len(self.added) + len(self.removed) + sum(map(len, self.repeated))
        return len(self.changed) + alone


def _cells(
    at: int, column: str, rows: Places, before: "Series[Any]", after: "Series[Any]"
) -> DataFrame:
    """Return a row for each changed cell of a column."""
    names = Series([column] * len(rows), dtype="str")
    return DataFrame({"row": rows, "at": at, "column": names, "before": before, "after": after})


def _in_one(values: "Series[Any]") -> pa.Array:
    found = pa.array(values, from_pandas=True)
    return found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found


def _unlike(after: pa.Array, before: pa.Array) -> "NDArray[np.bool_]":
    """Say of each pair whether it differs; two that are missing do not."""
    same = pc.fill_null(pc.equal(after, before), False)
    neither = pc.and_(pc.is_null(after), pc.is_null(before))
    return ~np.asarray(pc.or_(same, neither), bool)


def _others(rows: Places, but: Places) -> Places:
    return rows[~np.isin(rows, but)]


def _shown(table: Table, column: str, rows: Places) -> "Series[Any]":
    if not len(rows):
        return series_of(pa.array([], TEXT), pd.RangeIndex(0))
    few, places = np.unique(rows, return_inverse=True)
    some = table.with_order([column])
    texts = written_texts(some.with_rows(some.frame.iloc[few]), column)
    return series_of(texts.take(pa.array(places)), pd.RangeIndex(len(rows)))


def _count(rows: int) -> dict[str, Any]:
    return {"count": rows, "rows": count_text(rows)}
