"""Values chosen from a column, one for each group of rows."""

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray
from pandas import Series

from app.analysis.arrow_text import arrow_of
from app.analysis.converting import written_out
from app.analysis.grouping import Grouping
from app.analysis.kind import MOMENTS, Kind
from app.analysis.measure import numbers_in
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg

Places = NDArray[np.int64]
NOTHING = -1


def values_at(cells: "Series[Any]", rows: Places) -> "Series[Any]":
    """Return the cells in some places of a column; -1 gives a missing cell."""
    cells = nullable(cells) if (rows < 0).any() else cells
    return Series(pd.api.extensions.take(cells.array, rows, allow_fill=True))


def nullable(cells: "Series[Any]") -> "Series[Any]":
    """Return a column in a type that can have missing cells: whole numbers stay whole."""
    if pd.api.types.is_bool_dtype(cells.dtype):
        return cells.astype("boolean")
    return cells.astype("Int64") if pd.api.types.is_integer_dtype(cells.dtype) else cells


def filled_rows(groups: Grouping, column: str) -> Places:
    """Return the places of the rows that have a value; an empty text is none."""
    cells = groups.cells(column)
    filled = cells.notna().to_numpy(bool)
    if groups.table.is_text(column):
        filled = filled & (cells != "").to_numpy(bool)
    return np.flatnonzero(filled)


def pairs_in(groups: Grouping, column: str) -> tuple[Places, Places, Places]:
    """Return each different value of each group once, where it comes first, and how often it is.

    That is: the group, the row and the count of each, in the order of groups and then of rows.
    """
    rows = filled_rows(groups, column)
    codes, values = pd.factorize(groups.cells(column).iloc[rows])
    pairs = groups.places[rows] * max(1, len(values)) + codes
    _, first, counts = np.unique(pairs, return_index=True, return_counts=True)
    rows = rows[first]
    order = np.lexsort((rows, groups.places[rows]))
    return groups.places[rows][order], rows[order], counts[order]


def words_at(groups: Grouping, column: str, rows: Places) -> pa.Array:
    """Return the cells in some places of a column as people write them."""
    cells = groups.cells(column).iloc[rows]
    return arrow_of(cells) if groups.table.is_text(column) else written_out(cells)


def extremes_in(groups: Grouping, column: str, pick: "np.ufunc") -> "Series[Any]":
    """Return the smallest or the largest number or date of each group: `pick` of two says which."""
    refuse_unordered(groups.table, column)
    if groups.table.kinds[column] in MOMENTS:
        cells = groups.cells(column)
        rows = np.flatnonzero(cells.notna().to_numpy(bool))
        moments = cells.iloc[rows].to_numpy("datetime64[s]").astype(np.int64)
        found, filled = _extremes(moments, groups.places[rows], groups.count, pick)
        times = Series(found.astype("datetime64[s]"), dtype="datetime64[s]")
        return times.where(filled)
    numbers, places = numbers_in(groups, column)
    found, filled = _extremes(numbers, places, groups.count, pick)
    return Series(found, dtype="Int64" if found.dtype.kind == "i" else "float64").where(filled)


def refuse_unordered(table: Table, column: str) -> None:
    """Refuse, with a way out, a column that has neither numbers nor dates."""
    if not table.is_number(column) and table.kinds[column] not in MOMENTS:
        raise UserError(
            msg("“{column}” has neither numbers nor dates.", column=column),
            msg("Choose a column of numbers or dates, or convert this one first."),
        )


def refuse_not_yes_no(table: Table, column: str) -> None:
    """Refuse, with a way out, a column that does not say yes and no."""
    if table.kinds[column] is not Kind.YES_NO:
        raise UserError(
            msg("“{column}” does not say yes or no.", column=column),
            msg("Choose a column of yes and no."),
        )


def truths_in(groups: Grouping, column: str) -> tuple[Places, Places]:
    """Return how many cells say yes in each group, and how many say yes or no."""
    refuse_not_yes_no(groups.table, column)
    cells = groups.cells(column)
    known = cells.notna().to_numpy(bool)
    yes = cells.fillna(value=False).to_numpy(bool) & known
    count = groups.count
    return (
        np.bincount(groups.places[yes], minlength=count),
        np.bincount(groups.places[known], minlength=count),
    )


def _extremes(
    numbers: "NDArray[Any]", places: Places, count: int, pick: "np.ufunc"
) -> "tuple[NDArray[Any], NDArray[np.bool_]]":
    firsts = np.full(count, NOTHING)
    firsts[places] = np.arange(len(places))
    filled = firsts >= 0
    found = numbers[firsts] if len(numbers) else np.zeros(count, numbers.dtype)
    pick.at(found, places, numbers)
    return found, filled
