"""Columns of text as Arrow holds them: each different text is worked on once."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pandas import Index, Series

TEXT = pa.large_string()
LOOKED_AT = 10_000  # rows: 100,000 different texts repeat this much among so many
MOST = 0.95
Change = Callable[[pa.Array], pa.Array]
Write = Callable[[str], str | None]
Parts = Callable[[pa.Array], list[pa.Array]]


def arrow_of(values: "Series[Any]") -> pa.Array:
    """Return the texts of a column in one piece, without a copy where that can be."""
    found = pa.array(values, from_pandas=True)
    if isinstance(found, pa.ChunkedArray):
        found = found.combine_chunks()
    if pa.types.is_dictionary(found.type):
        found = found.dictionary_decode()
    return found if found.type == TEXT else found.cast(TEXT)


def series_of(texts: pa.Array, index: "Index[Any]") -> "Series[Any]":
    """Return the texts as a column of a frame."""
    return Series(pd.array(texts, dtype="str"), index=index)


def changed(texts: pa.Array, change: Change) -> pa.Array:
    """Apply an Arrow function, once for each different text when they repeat."""
    if not _few(texts):
        return change(texts)
    encoded = texts.dictionary_encode()
    return change(encoded.dictionary).take(encoded.indices)


def changed_in_parts(texts: pa.Array, change: Parts) -> list[pa.Array]:
    """Apply a function that gives several texts, once for each different text when they repeat."""
    if not _few(texts):
        return change(texts)
    encoded = texts.dictionary_encode()
    return [part.take(encoded.indices) for part in change(encoded.dictionary)]


def rewritten(texts: pa.Array, write: Write, where: pa.Array | None = None) -> pa.Array:
    """Apply a Python function once for each different text, only `where` that is needed."""
    if where is None:
        return _written(texts, write)
    if not pc.any(where).as_py():
        return texts
    needed = pc.fill_null(where, False)
    return pc.if_else(needed, _written(pc.if_else(needed, texts, None), write), texts)


def rewrite(values: "Series[Any]", change: Change) -> "Series[Any]":
    """Return a column of text with an Arrow function applied to it."""
    return series_of(changed(arrow_of(values), change), values.index)


def replaced(values: "Series[Any]", mapping: Mapping[str, str]) -> "Series[Any]":
    """Return a column of text with other texts in the place of the keys, all at once."""

    def change(texts: pa.Array) -> pa.Array:
        old = pa.array(list(mapping), TEXT)
        new = pa.array(list(mapping.values()), TEXT)
        return pc.coalesce(new.take(pc.index_in(texts, value_set=old)), texts)

    return rewrite(values, change)


def _few(texts: pa.Array) -> bool:
    """Say whether some rows at random repeat their texts: working on each once is faster."""
    if len(texts) <= LOOKED_AT:
        return True
    rows = np.random.default_rng(0).integers(0, len(texts), LOOKED_AT)
    return bool(pc.count_distinct(texts.take(pa.array(rows))).as_py() <= MOST * LOOKED_AT)


def _written(texts: pa.Array, write: Write) -> pa.Array:
    encoded = texts.dictionary_encode()
    words = [write(text) for text in encoded.dictionary.to_pylist()]
    return pa.array(words, TEXT).take(encoded.indices)
