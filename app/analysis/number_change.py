"""Columns of numbers, as the steps that count take and leave them."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas import Series

from app.analysis.kind import Kind
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg

Change = Callable[[NDArray[np.float64]], NDArray[np.float64]]
EXACT = 2**53
LARGEST = 2**63 - 1


def refuse_not_number(table: Table, column: str) -> None:
    """Refuse a column that holds no numbers."""
    if not table.is_number(column):
        raise UserError(
            msg("“{column}” has no numbers.", column=column),
            msg("Choose another column, or convert this one first."),
        )


def with_floats(table: Table, column: str, change: Change) -> Table:
    """Return the table with other numbers in a column; whole ones stay so when all of them are."""
    refuse_not_number(table, column)
    values, kind = table.values(column), table.kinds[column]
    missing = values.isna().to_numpy(bool)
    if pd.api.types.is_integer_dtype(values.dtype):
        refuse_long(values[~missing], column)
    numbers = values.to_numpy(float, na_value=np.nan)
    with np.errstate(over="ignore"):
        found = change(numbers)
    if (np.isfinite(numbers) & ~np.isfinite(found)).any():
        _refuse(column)
    unread = table.unread_in(column)
    if kind is Kind.WHOLE and bool(np.all(missing | (found == np.rint(found)))):
        whole = Series(np.where(missing, 0, found), index=values.index).astype(values.dtype)
        return table.with_column(
            column, whole.mask(missing) if missing.any() else whole, kind, unread
        )
    kind = Kind.DECIMAL if kind is Kind.WHOLE else kind
    return table.with_column(column, Series(found, index=values.index), kind, unread)


def with_wholes(table: Table, column: str, factor: int) -> Table:
    """Return the table with whole numbers multiplied; refuse those that would be too long."""
    values = table.values(column)
    known: Series[Any] = values.dropna()
    if len(known) and max(abs(int(known.max())), abs(int(known.min()))) > LARGEST // factor:
        _refuse(column)
    return table.with_column(column, values * factor, unread=table.unread_in(column))


def refuse_long(values: "Series[Any]", column: str) -> None:
    """Refuse whole numbers that a decimal cannot hold to the last figure."""
    if len(values) and max(abs(int(values.max())), abs(int(values.min()))) > EXACT:
        _refuse(column)


def _refuse(column: str) -> None:
    raise UserError(
        msg("“{column}” has numbers too long for this to be exact.", column=column),
        msg("Keep it as text if it is a code, or take those rows out first."),
    )
