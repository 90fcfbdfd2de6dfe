"""The different texts of a column, and which rows of data have each."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from app.analysis.reading.missing import missing, visible

Mask = NDArray[np.bool_]
NOTHING_SEEN = r"^[\s\x{AD}\p{Z}\x{200B}\x{FEFF}]*$"


@dataclass(frozen=True)
class Rows:
    """The line of each row, and which rows are data (asked late: it needs the columns)."""

    lines: NDArray[np.int64]
    is_data: Callable[[], Mask]


@dataclass(frozen=True, eq=False)
class ColumnTexts:
    """A column by its different texts: each is looked at once, however often it comes."""

    name: str
    cells: pa.ChunkedArray
    about: Rows

    @cached_property
    def _encoded(self) -> pa.DictionaryArray:
        cells = self.cells.combine_chunks()
        cells = pa.concat_arrays(cells.chunks) if isinstance(cells, pa.ChunkedArray) else cells
        return cells if pa.types.is_dictionary(cells.type) else cells.dictionary_encode()

    @cached_property
    def texts(self) -> pa.Array:
        """The different texts."""
        return self._encoded.dictionary

    @cached_property
    def codes(self) -> NDArray[np.int64]:
        """Which text each row has; -1 for a missing cell."""
        filled = pc.fill_null(self._encoded.indices.cast(pa.int64()), -1)
        codes: NDArray[np.int64] = filled.to_numpy(zero_copy_only=False)
        return codes

    @cached_property
    def is_empty(self) -> Mask:
        """Mark the rows whose cell shows nothing at all."""
        return ~self._by_text(~self.matching(NOTHING_SEEN))

    @cached_property
    def counts(self) -> NDArray[np.int64]:
        """How many rows of data have each text."""
        codes = self.codes[self.about.is_data() & (self.codes >= 0)]
        return np.bincount(codes, minlength=len(self.texts))

    @cached_property
    def gone(self) -> Mask:
        """Mark the texts that only say that there is nothing."""
        return np.asarray(missing(self.texts).to_numpy(zero_copy_only=False), bool)

    @cached_property
    def said(self) -> Mask:
        """Mark the texts that say something and are in some row of data."""
        return np.asarray(~self.gone & (self.counts > 0), bool)

    @cached_property
    def filled(self) -> int:
        """How many rows of data say something."""
        return int(self.counts[self.said].sum())

    @cached_property
    def blank(self) -> Mask:
        """Mark the rows of data whose cell says nothing, in whatever words."""
        return self.about.is_data() & ~self._by_text(self.said)

    def matching(self, pattern: str, among: Mask | None = None) -> Mask:
        """Mark the texts that have a pattern (RE2) in them, only `among` some if it is given."""
        if among is None:
            found = pc.match_substring_regex(self.texts, pattern)
            return np.asarray(found.to_numpy(zero_copy_only=False), bool)
        marked = among.copy()
        texts = self.texts.filter(pa.array(among))
        marked[among] = pc.match_substring_regex(texts, pattern).to_numpy(zero_copy_only=False)
        return marked

    def judged(self, judge: Callable[[str], object], among: Mask) -> Mask:
        """Mark the texts of which a Python function says yes, only `among` some."""
        marked = np.zeros(len(self.texts), bool)
        places = np.flatnonzero(among)
        texts = self.texts.take(pa.array(places)).to_pylist()
        marked[places] = [bool(judge(text)) for text in texts]
        return marked

    def some(self, marked: Mask, most: int = 5) -> list[str]:
        """Return a few of the marked texts, the first met first."""
        places = np.flatnonzero(marked & (self.counts > 0))[:most]
        return [visible(text) for text in self.texts.take(pa.array(places)).to_pylist()]

    def rows(self, marked: Mask) -> Mask:
        """Mark the rows of data that have a marked text."""
        return self.about.is_data() & self._by_text(marked)

    def _by_text(self, marked: Mask) -> Mask:
        return np.append(marked, False)[self.codes]


def accented(column: ColumnTexts) -> Mask:
    """Mark the texts with any sign that is not of plain English."""
    return ~np.asarray(pc.string_is_ascii(column.texts).to_numpy(zero_copy_only=False), bool)
