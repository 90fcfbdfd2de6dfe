"""What a person writes in a cell, read the way the column it stands in is read."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pandas import Index, Series

from app.analysis.kind import MOMENTS, NUMERIC, Kind
from app.analysis.reading.coordinates import coordinates
from app.analysis.reading.currency import Currency
from app.analysis.reading.day import written_day
from app.analysis.reading.folded import folded
from app.analysis.reading.hour import TAIL, WrittenHour, written_hour
from app.analysis.reading.missing import is_missing, visible
from app.analysis.reading.number import read_number
from app.analysis.reading.period import read_period
from app.analysis.reading.tally import NO, YES
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg

EXACT = 2**53
HOUR = re.compile(TAIL)
NO_HOUR = WrittenHour(0)
Value = str | int | float | bool | datetime | None


@dataclass(frozen=True)
class Written:
    """The value of a text in its column; `fits` is false when the column cannot hold it."""

    value: Value
    fits: bool = True


UNFIT = Written(None, fits=False)


def read_cell(text: str, kind: Kind) -> Written:
    """Read a text as a column of this kind would: the comma marks decimals, the day is first."""
    read = _READERS.get(kind)
    if read is None:
        return Written(text or None)
    return Written(None) if is_missing(text) else read(visible(text))


def put(table: Table, column: str, texts: Mapping[int, str]) -> Table:
    """Return the table with other texts in some cells of a column, by the label of their row.

    A text that does not fit stays with its cell, marked as unread.
    """
    if not len(table):
        return table  # every row was removed, this one too: there is nothing to write in
    refuse_missing_rows(table, texts)
    kind = table.kinds[column]
    written = {row: read_cell(text, kind) for row, text in texts.items()}
    values = with_values(
        table.values(column), Series({row: one.value for row, one in written.items()}, dtype=object)
    )
    unfit = {row: texts[row] for row, one in written.items() if not one.fits}
    unread = table.unread_in(column)
    unread = unread[~unread.index.isin(list(texts))]
    if unfit:
        unread = pd.concat([unread, Series(unfit, dtype="str")]).sort_index()
    return table.with_column(column, values, kind_for(kind, values), unread)


def refuse_missing_rows(table: Table, rows: Mapping[int, str]) -> None:
    """Refuse to write in a row that was removed."""
    labels = np.array(list(rows), np.int64)
    gone = sorted(labels[table.frame.index.get_indexer(Index(labels)) < 0].tolist())
    if gone:
        raise UserError(
            msg("Row {row} is no longer in the table.", row=gone[0] + 1),
            msg("Take this step out of the recipe, or move it above the one that removes the row."),
        )


def with_values(values: "Series[Any]", new: "Series[Any]") -> "Series[Any]":
    """Return a column with `new` in the places of its labels, in a type that holds them all."""
    wide = values.astype(_holder(values, new)).copy()
    places = values.index.get_indexer(new.index)
    wide.iloc[places] = Series(new.tolist(), dtype=wide.dtype).array
    return wide


def kind_for(kind: Kind, values: "Series[Any]") -> Kind:
    """Return the kind of a column whose values changed.

    Whole numbers may have got decimals, and days an hour.
    """
    if kind is Kind.DATE and bool((values.dt.normalize() != values)[values.notna()].any()):
        return Kind.DATE_TIME
    is_float = pd.api.types.is_float_dtype(values.dtype)
    return Kind.DECIMAL if kind is Kind.WHOLE and is_float else kind


def _holder(values: "Series[Any]", new: "Series[Any]") -> Any:
    dtype = values.dtype
    if pd.api.types.is_bool_dtype(dtype):
        return "boolean" if new.isna().any() else dtype
    if not pd.api.types.is_integer_dtype(dtype):
        return dtype
    if any(isinstance(value, float) for value in new.dropna()):
        _refuse_rounding(values)
        return "float64"
    return "Int64" if new.isna().any() else dtype


def _refuse_rounding(values: "Series[Any]") -> None:
    if len(values.dropna()) and int(values.abs().max()) > EXACT:
        raise UserError(
            msg(
                "“{column}” has whole numbers too long to stand beside decimals.",
                column=values.name,
            ),
            msg("Convert the column to text first, or write a whole number."),
        )


def _number(text: str) -> Written:
    """Read a number; one in another currency does not belong among pesos."""
    found = read_number(text, ",")
    value = found.value
    foreign = found.currency not in {None, Currency.PESOS}
    if value is None or foreign or not math.isfinite(value):
        return UNFIT
    return Written(int(value) if value == int(value) and abs(value) < EXACT else value)


def _degrees(text: str) -> Written:
    """Read a coordinate: a lone mark is always the one of decimals."""
    found = coordinates(pa.array([text]))[0].as_py()
    return UNFIT if found is None else Written(found)


def _moment(text: str) -> Written:
    """Read a day, with its hour when there is one; its zone is not kept."""
    tail = HOUR.search(text)
    found = written_day(text[: tail.start()] if tail else text)
    day = found.date(day_first=True) if found else None
    hour = written_hour(tail[0]) if tail else NO_HOUR
    if not day or not hour:
        return UNFIT
    return Written(datetime(day.year, day.month, day.day) + timedelta(seconds=hour.seconds))  # noqa: DTZ001 - as the clock showed


def _truth(text: str) -> Written:
    word = folded(text)
    return Written(word in YES) if word in YES | NO else UNFIT


def _period(text: str) -> Written:
    found = read_period(text, years=True)
    return Written(found) if found else UNFIT


_READERS: dict[Kind, Callable[[str], Written]] = {
    **dict.fromkeys(NUMERIC, _number),
    Kind.COORDINATE: _degrees,
    **dict.fromkeys(MOMENTS, _moment),
    Kind.YES_NO: _truth,
    Kind.PERIOD: _period,
}
