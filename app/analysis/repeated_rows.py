"""Rows taken from a table, some of them several times, with their unread cells."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from pandas import Index, Series

from app.analysis.row_labels import made_labels
from app.analysis.table import Table

Places = NDArray[np.int64]


def rows_at(table: Table, places: Places, labels: "Index[int]") -> Table:
    """Return the rows at some places, in that order, under other labels."""
    frame = table.frame.iloc[places].set_axis(labels)
    unread = {name: _unread(texts, table, places, labels) for name, texts in table.unread.items()}
    return table.remade(frame, table.kinds, {name: one for name, one in unread.items() if len(one)})


def labels_for(before: "Index[int]", places: Places, made: NDArray[np.bool_]) -> "Index[int]":
    """Return a label for each row: its own, or a new one where the row is `made`."""
    labels = before.to_numpy()[places].copy()
    labels[made] = made_labels(int(made.sum()), before).to_numpy()
    found: Index[int] = Index(labels)
    return found


def _unread(texts: "Series[Any]", table: Table, places: Places, labels: Any) -> "Series[Any]":
    old = table.frame.index[places]
    here = old.isin(texts.index)
    return Series(texts.loc[old[here]].to_numpy(), index=labels[here], dtype="str")
