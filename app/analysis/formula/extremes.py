"""The smallest and the largest of several parts of a row."""

from collections.abc import Sequence

import numpy as np
from pandas import Series

from app.analysis.formula.value import Value, common_kind, merged, need, need_number
from app.analysis.kind import Kind
from app.i18n import msg


def extreme(parts: Sequence[Value], *, largest: bool) -> Value:
    """Return the largest or the smallest; empty cells do not count, unread ones spoil the row."""
    first = parts[0]
    if first.sort is not Kind.DATE:
        need_number(first)
    for part in parts[1:]:
        need(part, first.sort, msg("Give only numbers, or only dates."))
    work = np.fmax if largest else np.fmin
    found = first.cells.to_numpy(na_value=np.nan)
    for part in parts[1:]:
        found = work(found, part.cells.to_numpy(na_value=np.nan))
    unread = merged(part.unread for part in parts)
    cells = Series(found, index=first.index)
    cells = cells.where(~cells.index.isin(unread.index))
    return Value(cells, common_kind(parts), first.span, unread)
