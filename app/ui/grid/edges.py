"""Where the data of a row or of a column end: what Ctrl and an arrow jump to."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.ui.grid.table import GridTable

Filled = NDArray[np.bool_]


def edge(filled: Filled, place: int, *, back: bool) -> int:
    """Return the end of the run of filled cells, or the next one that is filled, or the end."""
    if back:
        return len(filled) - 1 - edge(filled[::-1], len(filled) - 1 - place, back=False)
    ahead = filled[place + 1 :]
    if not len(ahead):
        return place
    if filled[place] and ahead[0]:
        return place + (len(ahead) if ahead.all() else int(np.argmin(ahead)))
    return place + 1 + (int(np.argmax(ahead)) if ahead.any() else len(ahead) - 1)


def filled_down(table: GridTable, column: int) -> Filled:
    """Say of every row shown whether there is something in a column."""
    found = _filled(table.frame.iloc[:, column])
    raw = table.raw.get(column)
    if raw:
        found[list(raw)] = True
    return found if table.rows is None else found[table.rows]


def filled_across(table: GridTable, row: int) -> Filled:
    """Say of every column whether there is something in a row."""
    place = table.position(row)
    one = table.frame.iloc[place : place + 1]
    cells = (one.iloc[:, at] for at in range(len(table.columns)))
    found = [bool(_filled(cell)[0]) or place in table.raw.get(at, {})
             for at, cell in enumerate(cells)]  # fmt: skip
    return np.array(found, bool)


def _filled(values: Any) -> Filled:
    there = values.notna().to_numpy(bool)
    if values.dtype == "str":
        there = there & (values != "").to_numpy(bool)
    return np.array(there, bool)
