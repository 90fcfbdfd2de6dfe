"""A step done to some of the rows, and those rows put back among the others."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas import DataFrame, Index, Series

from app.analysis.kind import NUMERIC, WRITTEN, Kind
from app.analysis.number_change import refuse_long
from app.analysis.step import Step
from app.analysis.table import Table
from app.analysis.table_memory import same_cells
from app.errors import UserError
from app.i18n import msg

Mask = NDArray[np.bool_]
Places = NDArray[np.intp]


def put_back(step: Step, whole: Table, before: Table, part: Table, chosen: Mask) -> Table:
    """Return every row in its place: the `chosen` as they are in `part`, or gone.

    `before` has them as they were: what did not change is not put together again.

    What changes the whole table (its order, its columns, the kind of one) cannot be done to
    some rows only, and is refused.
    """
    _refuse_new_layout(step, whole, part, chosen)
    labels = whole.frame.index
    kept = labels[~chosen | labels.isin(part.frame.index)]
    outside = whole.with_rows(whole.frame[~chosen])
    order = outside.frame.index.append(part.frame.index).get_indexer(kept)
    columns = {
        name: whole.values(name)
        if len(kept) == len(whole) and _is_untouched(before, part, name)
        else _together(outside, part, name, order).set_axis(kept)
        for name in part.columns
    }
    unread = {name: _unread(outside, part, name, kept) for name in part.columns}
    return whole.remade(
        DataFrame(columns, index=kept, copy=False),
        {name: _kind(step, outside, part, name) for name in part.columns},
        {name: texts for name, texts in unread.items() if len(texts)},
    )


def _refuse_new_layout(step: Step, whole: Table, part: Table, chosen: Mask) -> None:
    places = whole.frame.index[chosen].get_indexer(part.frame.index)
    known = (places >= 0).all() and (np.diff(places) > 0).all()
    if not known or not set(whole.columns) <= set(part.columns):
        raise _only_whole(step)


def _kind(step: Step, outside: Table, part: Table, name: str) -> Kind:
    after = part.kinds[name]
    before = outside.kinds.get(name, after)
    if before == after:
        return after
    if {before, after} <= WRITTEN:
        return Kind.TEXT
    if {before, after} <= NUMERIC:
        return Kind.DECIMAL
    raise _only_whole(step)


def _is_untouched(before: Table, part: Table, name: str) -> bool:
    return name in before.kinds and same_cells(before.values(name), part.values(name))


def _together(outside: Table, part: Table, name: str, order: Places) -> "Series[Any]":
    """Return the values outside and inside, one after the other, in some order."""
    inside = part.values(name)
    if name in outside.kinds:
        return _as_one(outside.values(name), inside, name).take(order)
    gaps = _with_gaps(inside)
    missing: Series[Any] = gaps.iloc[:0].reindex(outside.frame.index)
    both: Series[Any] = pd.concat([missing, gaps])
    return both.take(order)


def _as_one(outside: "Series[Any]", inside: "Series[Any]", name: str) -> "Series[Any]":
    """Return both in one type; whole numbers beside decimals keep every figure, or are refused."""
    both: Series[Any] = pd.concat([outside, inside])
    if not pd.api.types.is_float_dtype(both.dtype):
        return both
    for part in (outside, inside):
        if pd.api.types.is_integer_dtype(part.dtype):
            refuse_long(part.dropna(), name)
    return Series(both.to_numpy(np.float64, na_value=np.nan), index=both.index)


def _with_gaps(values: "Series[Any]") -> "Series[Any]":
    """Return the values in a type that can also be missing."""
    if pd.api.types.is_bool_dtype(values.dtype):
        return values.astype("boolean")
    return values.astype("Int64") if pd.api.types.is_integer_dtype(values.dtype) else values


def _unread(outside: Table, part: Table, name: str, kept: "Index[Any]") -> "Series[Any]":
    texts: Series[Any] = pd.concat([outside.unread_in(name), part.unread_in(name)])
    return texts.reindex(kept[kept.isin(texts.index)])


def _only_whole(step: Step) -> UserError:
    return UserError(
        msg("“{step}” can only be done to all the rows.", step=step.title),
        msg("Take the filters off, or do it without conditions."),
    )
