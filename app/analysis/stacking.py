"""Rows of several tables one below another, each column in a kind that holds all of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pandas import DataFrame, Index, Series

from app.analysis.arrow_text import series_of
from app.analysis.kind import MOMENTS, NUMERIC, WRITTEN, Kind
from app.analysis.row_keys import written_texts
from app.analysis.row_labels import made_labels
from app.analysis.table import NOTHING_UNREAD, Table
from app.analysis.taken import missing, wide

EXACT = 1 << 53  # beyond it a decimal cannot hold every whole number


@dataclass(frozen=True, eq=False)
class Part:
    """A table of the pile, the labels its rows get, and its column for each of ours."""

    table: Table
    labels: "Index[Any]"
    names: Mapping[str, str]

    def has_values(self, column: str) -> bool:
        """Say whether there is anything in what this table has for one of our columns."""
        own = self.names.get(column)
        if own is None:
            return False
        return bool(self.table.values(own).notna().any()) or len(self.table.unread_in(own)) > 0

    def kind(self, column: str) -> Kind:
        """Return the kind of what this table has for one of our columns."""
        return self.table.kinds[self.names[column]]


def parts_of(tables: Sequence[tuple[Table, Mapping[str, str]]]) -> list[Part]:
    """Label the rows: those of the first table keep theirs, the others are made."""
    first = tables[0][0].frame.index
    sizes = [len(table) for table, _ in tables[1:]]
    made = made_labels(sum(sizes), first)
    labels = [first, *(made[start:end] for start, end in pairwise(accumulate(sizes, initial=0)))]
    return [Part(table, own, names) for (table, names), own in zip(tables, labels, strict=True)]


def stacked(parts: Sequence[Part], columns: Sequence[str]) -> Table:
    """Return the table of all the rows; the first part says what stands beside it."""
    kinds = {column: shared_kind(parts, column) for column in columns}
    values = {column: _values(parts, column, kinds[column]) for column in columns}
    unread = {column: _unread(parts, column, kinds[column]) for column in columns}
    labels = parts[0].labels.append([part.labels for part in parts[1:]])
    frame = DataFrame(values, index=labels)
    kept = {column: texts for column, texts in unread.items() if len(texts)}
    return parts[0].table.remade(frame, kinds, kept)


def shared_kind(parts: Sequence[Part], column: str) -> Kind:
    """Return a kind that holds what every table has; text when nothing else does.

    A table with nothing but missing cells in the column has no say.
    """
    some = [part for part in parts if part.has_values(column)]
    some = some or [part for part in parts if column in part.names]
    kinds = dict.fromkeys(part.kind(column) for part in some)
    if len(kinds) == 1:
        return next(iter(kinds))
    if set(kinds) <= MOMENTS:
        return Kind.DATE_TIME
    if set(kinds) <= NUMERIC and not _loses_figures(some, column):
        return _number(set(kinds))
    return Kind.TEXT


def _number(kinds: set[Kind]) -> Kind:
    """Return the kind for numbers of several: per cent and degrees go with no other."""
    if kinds == {Kind.WHOLE, Kind.DECIMAL}:
        return Kind.DECIMAL
    return Kind.MONEY if kinds <= {Kind.WHOLE, Kind.DECIMAL, Kind.MONEY} else Kind.TEXT


def _loses_figures(parts: Sequence[Part], column: str) -> bool:
    """Say whether whole numbers too long for a decimal would stand beside decimals."""
    columns = [part.table.values(part.names[column]) for part in parts]
    if not any(pd.api.types.is_float_dtype(one) for one in columns):
        return False
    whole = [one.dropna() for one in columns if pd.api.types.is_integer_dtype(one)]
    return any(len(one) and max(abs(int(one.min())), int(one.max())) > EXACT for one in whole)


def _values(parts: Sequence[Part], column: str, kind: Kind) -> "Series[Any]":
    if kind in WRITTEN:
        texts = [_texts(part, column, kind) for part in parts]
        labels = parts[0].labels.append([part.labels for part in parts[1:]])
        return series_of(pa.chunked_array(texts, pa.large_string()), labels)
    some = next(part for part in parts if column in part.names)
    usual = next((part for part in parts if _fits(part, column, kind)), some)
    like = usual.table.values(usual.names[column])
    found = [
        part.table.values(part.names[column]).set_axis(part.labels)
        if _fits(part, column, kind)
        else missing(like, part.labels)
        for part in parts
    ]
    gaps = not all(_fits(part, column, kind) for part in parts)
    return _plain(pd.concat([wide(one) for one in found] if gaps else found))


def _plain(values: "Series[Any]") -> "Series[Any]":
    """Return decimals in the one type this program keeps them in."""
    if not pd.api.types.is_float_dtype(values):
        return values
    return Series(values.to_numpy("float64", na_value=np.nan), index=values.index)


def _fits(part: Part, column: str, kind: Kind) -> bool:
    """Say whether the values of a table go as they are into a column of this kind."""
    if column not in part.names:
        return False
    return (part.kind(column) in WRITTEN) == (kind in WRITTEN) and part.has_values(column)


def _texts(part: Part, column: str, kind: Kind) -> pa.Array:
    if column not in part.names:
        return pa.nulls(len(part.table), pa.large_string())
    own = part.names[column]
    bare = part.kind(column) is kind
    table = part.table.with_column(own, part.table.values(own), unread=NOTHING_UNREAD)
    return written_texts(table if bare else part.table, own)


def _unread(parts: Sequence[Part], column: str, kind: Kind) -> "Series[Any]":
    found = [_relabelled(part, column) for part in parts if _keeps_unread(part, column, kind)]
    held = [texts for texts in found if len(texts)]
    return pd.concat(held) if held else NOTHING_UNREAD


def _keeps_unread(part: Part, column: str, kind: Kind) -> bool:
    if column not in part.names:
        return False
    return part.kind(column) is kind or kind not in WRITTEN


def _relabelled(part: Part, column: str) -> "Series[Any]":
    texts = part.table.unread_in(part.names[column])
    return texts.set_axis(part.labels[part.table.frame.index.get_indexer(texts.index)])
