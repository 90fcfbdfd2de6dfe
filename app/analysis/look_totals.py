"""Rows that add up others: they call themselves totals, and look or count like one."""

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.analysis.column_look import ColumnLook
from app.analysis.reading.folded import folded
from app.analysis.reading.missing import visible

TOTAL = re.compile(r"(sub[ -]?|gran )?total(es)?( (general(es)?|del? .+|[0-9]{4}))?|suma total")
MAYBE = r"(?i)\btotal|subtotal"
NEAR = 0.005  # of the sum: what rounding may explain


def total_rows(columns: Sequence[ColumnLook], count: int) -> tuple[int, ...]:
    """Return the places of the rows that are totals of others, in order."""
    named = np.zeros(count, bool)
    for column in columns:
        named |= _named(column)
    places = np.flatnonzero(named)
    if not len(places) or len(places) * 2 > count:
        return ()
    filled = np.zeros(count, np.int64)
    for column in columns:
        filled += ~column.is_empty
    usual = np.median(filled[~named])
    return tuple(
        place
        for place in places.tolist()
        if (filled[place] < usual and _starts_so(columns, place)) or adds_up(columns, place, places)
    )


def _named(column: ColumnLook) -> NDArray[np.bool_]:
    likely = column.matching(MAYBE)
    if not likely.any():
        return np.zeros(len(column.codes), bool)
    called = column.judged(_is_total, likely)
    return np.asarray(np.append(called, False)[column.codes], bool)


def _is_total(text: str) -> bool:
    return bool(TOTAL.fullmatch(folded(visible(text)).rstrip(": ")))


def _starts_so(columns: Sequence[ColumnLook], place: int) -> bool:
    """Say whether the first cell that says something is the word."""
    for column in columns:
        if not column.is_empty[place]:
            return _is_total(column.texts[column.codes[place]].as_py())
    return False


def adds_up(columns: Sequence[ColumnLook], place: int, totals: "NDArray[np.int64]") -> bool:
    """Say whether some number of the row is the sum of those above it."""
    return any(
        np.isclose(value, total, rtol=NEAR)
        for column in columns
        if column.is_number and (value := amount_at(column, place))
        for total in sums_above(column, place, totals)
    )


def sums_above(column: ColumnLook, place: int, totals: "NDArray[np.int64]") -> set[float]:
    """Return what a total may be: the sum since any total above, without the totals."""
    values = _amounts(column)
    values[totals] = 0
    above = [0, *(int(one) + 1 for one in totals if one < place), place]
    parts = [float(np.nansum(values[start:stop])) for start, stop in pairwise(above)]
    whole = {float(np.nansum(values[:place])), float(parts[-1])}
    return {total for total in whole if total}


def amount_at(column: ColumnLook, place: int) -> float:
    """Return the number in one row, 0 when there is none."""
    value = _amounts(column)[place]
    return 0.0 if np.isnan(value) else float(value)


def _amounts(column: ColumnLook) -> NDArray[np.float64]:
    values = column.table.values(column.name)
    found: NDArray[np.float64] = values.to_numpy(dtype=np.float64, na_value=np.nan, copy=True)
    return found
