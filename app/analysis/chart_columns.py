"""The columns a chart reads: what cannot be drawn is explained, what is missing has a name."""

from collections.abc import Callable, Hashable
from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd
from pandas import DataFrame, Series
from pandas.api.types import is_bool_dtype, is_datetime64_any_dtype, is_numeric_dtype

from app.errors import UserError
from app.i18n import msg

EMPTY = msg("(empty)")
LOOK = msg("Choose another column, or look at its cells in the data.")


def values_of(frame: DataFrame, column: str) -> "Series[Any]":
    """Return a column; a table without rows or without the column is a `UserError`."""
    if not column:
        raise UserError(
            what=msg("This chart needs a column that this table does not have."),
            todo=msg("Choose another chart, or change the kind of a column in the data."),
        )
    if column not in frame.columns:
        raise UserError(
            what=msg("There is no column called “{column}” any more.", column=column),
            todo=msg("Choose another column in the form."),
        )
    if frame.empty:
        raise UserError(
            what=msg("There are no rows to draw."),
            todo=msg("Take out a filter, or look at the steps of the recipe."),
        )
    return frame[column]


def numbers_of(frame: DataFrame, column: str) -> "Series[float]":
    """Return a column of numbers; what is empty or has no end is missing."""
    values = values_of(frame, column)
    if not is_numeric_dtype(values.dtype) or is_bool_dtype(values.dtype):
        raise UserError(
            what=msg("“{column}” is not a column of numbers.", column=column),
            todo=msg("Choose a column of numbers, or read this one as numbers in the data."),
        )
    floats = values.to_numpy(np.float64, na_value=np.nan)
    floats = np.where(np.isfinite(floats), floats, np.nan)
    if np.isnan(floats).all():
        raise UserError(what=msg("“{column}” has no numbers.", column=column), todo=LOOK)
    return Series(floats, index=values.index, name=column)


def days_of(frame: DataFrame, column: str) -> "Series[pd.Timestamp]":
    """Return a column of dates; what is empty is missing."""
    values = values_of(frame, column)
    if not is_datetime64_any_dtype(values.dtype):
        raise UserError(
            what=msg("“{column}” is not a column of dates.", column=column),
            todo=msg("Choose a column of dates, or read this one as dates in the data."),
        )
    if values.isna().all():
        raise UserError(what=msg("“{column}” has no dates.", column=column), todo=LOOK)
    return values


def name_of(value: Hashable) -> str:
    """Write a category as people do; what is missing or blank is “(empty)”."""
    if isinstance(value, str):
        return value if value.strip() else str(EMPTY)
    if pd.isna(value):  # type: ignore[call-overload]
        return str(EMPTY)
    writers = (write for cls, write in WRITERS if isinstance(value, cls))
    return str(next(writers, str)(value))


WRITERS: tuple[tuple[Any, Callable[[Any], object]], ...] = (
    ((bool, np.bool_), lambda yes: msg("Yes") if yes else msg("No")),
    (datetime, lambda day: f"{day:%d/%m/%Y %H:%M}".removesuffix(" 00:00")),
    (float, lambda number: f"{number:.10g}".replace(".", ",")),
)


def names_of(values: "Series[Any]") -> "Series[str]":
    """Write every category of a column as people do."""
    places, found = pd.factorize(values, use_na_sentinel=False)
    names = np.array([name_of(value) for value in found], dtype=object)
    return Series(names[places], index=values.index)
