"""A column that becomes another kind: what can be read is typed, the rest is kept as unread."""

from decimal import Decimal
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pandas import Index, Series

from app.analysis.arrow_text import arrow_of, changed
from app.analysis.reading.column_reading import ColumnReading, RawColumn
from app.analysis.reading.settings import ColumnChoice
from app.analysis.reading.shown import Shown
from app.analysis.table import Table
from app.analysis.written_moments import written_moments
from app.errors import UserError
from app.i18n import Message, msg


def raw_column(table: Table, column: str, choice: ColumnChoice) -> RawColumn:
    """Return a column of text as the readers take it."""
    return RawColumn(column, arrow_of(table.texts(column)).cast(pa.string()), choice)


def converted(table: Table, column: str, reading: ColumnReading) -> Table:
    """Return the table with the column as it was read; texts that do not fit are kept."""
    texts = table.texts(column)
    unread = texts.iloc[reading.unreadable]
    values = typed_series(reading.values, texts.index)
    return table.with_column(column, values, reading.kind, unread)


def typed_series(values: pa.Array, index: "Index[Any]") -> "Series[Any]":
    """Return numbers, days or yes and no as a column of a frame; days count in seconds."""
    if pa.types.is_date(values.type):
        values = values.cast(pa.timestamp("s"))
    if (
        not values.null_count
        or pa.types.is_temporal(values.type)
        or pa.types.is_floating(values.type)
    ):
        return Series(values.to_numpy(zero_copy_only=False), index=index)
    make = pd.arrays.BooleanArray if pa.types.is_boolean(values.type) else pd.arrays.IntegerArray
    gone = pc.is_null(values).to_numpy(zero_copy_only=False)
    filled = pc.coalesce(values, pa.scalar(0).cast(values.type))
    return Series(make(filled.to_numpy(zero_copy_only=False), gone), index=index)


def refuse_doubt(shown: Shown, todo: Message) -> None:
    """Refuse to decide silently what only the person can decide."""
    if shown.question:
        raise UserError(shown.question.why, todo)


def refuse_hopeless(shown: Shown, what: Message) -> None:
    """Refuse a column of which nothing can be read."""
    if shown.is_hopeless:
        raise UserError(what, msg("Choose another column, or leave this one as text."))


def written_out(values: "Series[Any]") -> pa.Array:
    """Return numbers, days or yes and no as text, as people write them: 1234,5 · 31/01/2024.

    There are no signs for thousands, so that the text can be read as a number again.
    """
    found = pa.array(values, from_pandas=True)
    if isinstance(found, pa.ChunkedArray):
        found = found.combine_chunks()
    if pa.types.is_boolean(found.type):
        return pc.if_else(found, "sí", "no").cast(pa.large_string())
    if pa.types.is_temporal(found.type):
        return _moments(found.cast(pa.timestamp("s"), safe=False))
    if pa.types.is_integer(found.type):
        return found.cast(pa.large_string())
    return changed(found.cast(pa.float64()), _decimals)


def _moments(found: pa.Array) -> pa.Array:
    """Write 31/01/2024, with the hour where it is not midnight and the seconds where there are."""
    return written_moments(
        found, lambda texts: pc.replace_substring_regex(texts, "( 00:00)?:00$", "")
    )


def _decimals(found: pa.Array) -> pa.Array:
    found = pc.add(found, 0.0)  # there is no minus zero
    texts = found.cast(pa.large_string())
    short = pc.replace_substring(texts, ".", ",")
    long = pc.match_substring(texts, "e")
    if not pc.any(long).as_py():
        return short
    plain = pa.array([_plain(value) for value in found.filter(long).to_pylist()], texts.type)
    return pc.replace_with_mask(short, pc.fill_null(long, False), plain)


def _plain(value: float) -> str:
    if value.is_integer():
        return str(int(value))
    return f"{Decimal(repr(value)):f}".replace(".", ",")
