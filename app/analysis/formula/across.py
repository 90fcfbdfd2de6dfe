"""One number out of several parts of the same row."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from pandas import Series

from app.analysis.formula.parts import checked
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Floats, Value, merged
from app.analysis.kind import Kind

Work = Callable[[NDArray[np.float64]], Floats]
ACROSS = f"""{COLUMN}

def across(which, *parts):
    '''Work on the parts of each row; empty cells do not count.'''
    columns, wrong = all_tracked(parts)
    cells = pd.concat([one.astype("float64") for one in columns], axis=1)
    found = getattr(cells, which)(axis=1)
    return found.where(cells.notna().any(axis=1) & ~cells.index.isin(list(wrong)))
"""


def across(parts: Sequence[Value], work: Work, kind: Kind) -> Value:
    """Work on the numbers of each row; empty cells do not count, unread ones spoil the row.

    Nothing but empty cells gives an empty cell, never zero.
    """
    matrix = np.column_stack([part.floats for part in checked(parts, (Kind.DECIMAL,))])
    some = ~np.isnan(matrix).all(axis=1)
    found = np.full(len(matrix), np.nan)
    if some.any():
        found[some] = work(matrix[some])
    unread = merged(part.unread for part in parts)
    cells = Series(found, index=parts[0].index)
    if len(unread):
        cells = cells.where(~cells.index.isin(unread.index))
    return Value(cells, kind, parts[0].span, unread)
