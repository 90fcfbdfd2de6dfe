"""What identifies a row, as one number: rows with the same number have the same keys.

Cells are compared as they are written, so that a code kept as text never becomes a number; a
number beside a text is compared by its figures. A row that lacks a part of its key has no key.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from app.analysis.arrow_text import arrow_of, changed, series_of
from app.analysis.converting import written_out
from app.analysis.table import Table
from app.analysis.written_moments import written_moments
from app.i18n import msg

NO_KEY = -1
Codes = NDArray[np.int64]
Pairs = Sequence[tuple[str, str]]
WAYS = (
    ("exact", msg("as they are written")),
    ("words", msg("without capitals, accents nor spaces to spare")),
    ("codes", msg("only letters and figures, without zeros at the start")),
)
"""How keys are compared: the saved value, and the words for it."""
MIDNIGHT = r" 00:00:00(\.0+)?$"


def _as_words(texts: pa.Array) -> pa.Array:
    plain = pc.utf8_lower(pc.utf8_normalize(texts, form="NFKD"))
    bare = pc.replace_substring_regex(plain, r"[\p{Mn}\p{Cf}]+", "")
    return pc.utf8_trim_whitespace(pc.replace_substring_regex(bare, r"[\s\p{Z}]+", " "))


def _as_codes(texts: pa.Array) -> pa.Array:
    signs = pc.replace_substring_regex(_as_words(texts), r"[^\p{L}\p{N}]+", "")
    return pc.replace_substring_regex(signs, r"^0+(.)", r"\1")


FOLDS: Mapping[str, Callable[[pa.Array], pa.Array]] = MappingProxyType(
    {"exact": lambda texts: texts, "words": _as_words, "codes": _as_codes}
)


@dataclass(frozen=True, eq=False)
class SharedKeys:
    """The key of each row of two tables; `NO_KEY` for a row without one. `count` bounds them."""

    own: Codes
    other: Codes
    count: int


def shared_keys(own: Table, other: Table, pairs: Pairs, compare: str) -> SharedKeys:
    """Return keys that are the same number in both tables when they are the same key."""
    columns = [
        pa.concat_arrays([key_texts(own, mine, compare), key_texts(other, its, compare)])
        for mine, its in pairs
    ]
    codes = _codes(columns)
    return SharedKeys(codes[: len(own)], codes[len(own) :], int(codes.max(initial=NO_KEY)) + 1)


def row_keys(table: Table, columns: Sequence[str], compare: str = "exact") -> Codes:
    """Return the key that some columns make of each row, in the order they first appear."""
    return _codes([_cells(table, column, compare) for column in columns])


def comparable(table: Table, column: str) -> Codes:
    """Return a number for each cell, the same in two rows when a person sees the same in both."""
    values = table.values(column)
    if table.is_text(column) or len(table.unread_in(column)):
        return row_keys(table, [column])
    if values.dtype == np.float64:
        numbers = values.to_numpy() + 0.0  # -0 is 0 too
        return np.where(np.isnan(numbers), np.nan, numbers).view(np.int64)
    if pd.api.types.is_datetime64_dtype(values.dtype) or values.dtype == np.int64:
        return values.to_numpy().astype(np.int64)
    return row_keys(table, [column])


def differing_keys(table: Table, column: str, keys: Codes) -> NDArray[np.bool_]:
    """Say of each key whether its rows differ in a column; missing is a value too."""
    cells, rows = comparable(table, column), np.flatnonzero(keys >= 0)
    own, seen = keys[rows], cells[rows]
    firsts = np.zeros(int(keys.max(initial=0)) + 1, np.int64)
    firsts[own] = seen  # any of its rows does: all the others must be the same
    found = np.zeros(len(firsts), bool)
    found[own[seen != firsts[own]]] = True
    return found


def _cells(table: Table, column: str, compare: str) -> pa.Array:
    """Return what is compared within one table: values are told apart as their texts are."""
    if compare != "exact" or table.is_text(column) or len(table.unread_in(column)):
        return key_texts(table, column, compare)
    values = arrow_moments(table.values(column))
    return pc.add(values, 0.0) if pa.types.is_floating(values.type) else values


def key_texts(table: Table, column: str, compare: str) -> pa.Array:
    """Return what is compared of a column; null where there is nothing to compare."""
    texts = written_texts(table, column)
    if compare != "exact":
        texts = changed(texts, FOLDS[compare])
    return pc.if_else(pc.equal(texts, ""), None, texts)


def written_texts(table: Table, column: str) -> pa.Array:
    """Return every cell as text: numbers by their figures, and what could not be read too."""
    if table.is_text(column):
        return arrow_of(table.texts(column))
    values, unread = table.values(column), table.unread_in(column)
    is_moment = pd.api.types.is_datetime64_any_dtype(values)
    texts = _moments(arrow_moments(values)) if is_moment else written_out(values)
    if unread.empty:
        return texts
    written = series_of(texts, values.index)
    written.loc[unread.index] = unread
    return arrow_of(written)


def arrow_moments(values: "pd.Series[Any]") -> pa.Array:
    """Return days and hours, or other values, as Arrow holds them, in one piece."""
    found = pa.array(values, from_pandas=True)
    return found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found


def _moments(found: pa.Array) -> pa.Array:
    return written_moments(found, lambda texts: pc.replace_substring_regex(texts, MIDNIGHT, ""))


def _codes(columns: Sequence[pa.Array]) -> Codes:
    codes = np.zeros(len(columns[0]), np.int64)
    gone = np.zeros(len(codes), bool)
    for at, texts in enumerate(columns):
        encoded = texts.dictionary_encode()
        own = encoded.indices.cast(pa.int64()).fill_null(NO_KEY).to_numpy(zero_copy_only=False)
        gone |= own < 0
        if at:
            codes = pd.factorize(codes * (len(encoded.dictionary) + 1) + own + 1)[0]
        else:
            codes = _numbered(own)
    return np.where(gone, NO_KEY, codes)


def _numbered(own: Codes) -> Codes:
    """Number what is missing too, among values numbered in the order they first appear."""
    gone = own < 0
    if not gone.any():
        return own
    number = int(own[: int(gone.argmax())].max(initial=NO_KEY)) + 1
    return np.where(gone, number, own + (own >= number))
