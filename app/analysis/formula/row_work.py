"""Working with plain Python, once for each different row of parts."""

from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas import Series

from app.analysis.formula.value import Value, broken, cells_of
from app.analysis.kind import MOMENTS, NUMERIC, Kind

TROUBLE = object()  # what a function returns for what cannot be worked out
Codes = NDArray[np.int64]


def each_row(parts: Sequence[Value], work: Callable[..., Any], kind: Kind, reason: str) -> Value:
    """Apply a function to the parts of each row; a missing part gives a missing cell.

    Where the function returns `TROUBLE` the cell is unread, for that reason; without one, the
    text that could not be read is.
    """
    index = parts[0].index
    codes, first = _distinct(parts)
    found = [None if row is None else work(*row) for row in _rows(parts, first)]
    plain = [None if one is TROUBLE else one for one in found]
    cells = Series(pd.array(plain, dtype=dtype_of(kind)).take(codes), index=index)
    where = np.array([one is TROUBLE for one in found], bool)[codes]
    unread = broken(index, where, reason) if reason else parts[0].cells[where]
    return cells_of(cells, kind, parts, unread)


def dtype_of(kind: Kind) -> Any:
    """Return the type of the cells of a kind."""
    if kind in NUMERIC:
        return "float64"
    if kind in MOMENTS:
        return "datetime64[s]"
    return "boolean" if kind is Kind.YES_NO else "str"


def _rows(parts: Sequence[Value], places: Codes) -> Iterator[tuple[Any, ...] | None]:
    """Yield the parts in some rows; None where one of them is missing."""
    known = ~np.logical_or.reduce([part.missing for part in parts])[places]
    columns = [
        repeat(part.literal, len(places))
        if part.literal is not None
        else part.cells.iloc[places].tolist()
        for part in parts
    ]
    for some, *row in zip(known.tolist(), *columns, strict=True):
        yield tuple(row) if some else None


def _distinct(parts: Sequence[Value]) -> tuple[Codes, Codes]:
    """Number the different rows, and return the place of the first of each."""
    count = len(parts[0].cells)
    codes = np.zeros(count, np.int64)
    for part in parts:
        if part.literal is None:
            own, _ = pd.factorize(part.cells)
            codes, _ = pd.factorize(codes * (int(own.max(initial=0)) + 2) + own + 1)
    first = np.zeros(int(codes.max(initial=-1)) + 1, np.int64)
    first[codes[::-1]] = np.arange(count)[::-1]
    return codes, first
