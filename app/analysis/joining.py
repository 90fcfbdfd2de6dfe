"""Rows of two tables put side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
from pandas import DataFrame, Index, Series

from app.analysis.row_labels import made_labels
from app.analysis.stacking import parts_of, stacked
from app.analysis.table import Table
from app.analysis.taken import Places, taken, taken_unread


@dataclass(frozen=True, eq=False)
class Rows:
    """The rows of a joined table: where each half comes from, and its label."""

    own: Places
    other: Places
    labels: "Index[Any]"


def labelled(table: Table, own: Places, other: Places) -> Rows:
    """Label joined rows: one that appears once keeps its label, repeated ones are made."""
    times = np.bincount(own, minlength=len(table))
    labels = table.frame.index.to_numpy()[own].copy()
    repeated = times[own] > 1
    labels[repeated] = made_labels(int(repeated.sum()), table.frame.index)
    return Rows(own, other, Index(labels))


def brought_names(
    taken_names: Sequence[str], columns: Sequence[str], origin: str
) -> dict[str, str]:
    """Return the name of each column once it is here; one that clashes says where it comes from."""
    names: dict[str, str] = {}
    for column in columns:
        free = name = f"{column} ({origin})" if column in taken_names else column
        count = 1
        while free in taken_names or free in names.values():
            count += 1
            free = f"{name} ({count})"
        names[column] = free
    return names


def side_by_side(table: Table, other: Table, bring: Mapping[str, str], rows: Rows) -> Table:
    """Return the rows with the columns of this table and those brought, under their new names."""
    frame = table.frame.take(rows.own).set_axis(rows.labels)
    unread = {name: taken_unread(table, name, rows.own, rows.labels) for name in table.unread}
    columns = {
        name: taken(other.values(column), rows.other, rows.labels) for column, name in bring.items()
    }
    unread |= {
        name: taken_unread(other, column, rows.other, rows.labels) for column, name in bring.items()
    }
    kinds = {**table.kinds, **{name: other.kinds[column] for column, name in bring.items()}}
    together = pd.concat([frame, DataFrame(columns, index=rows.labels)], axis="columns")
    return table.remade(together, kinds, held(unread))


def with_unmatched(joined: Table, other: Table, names: Mapping[str, str], places: Places) -> Table:
    """Add below some rows of the other table; `names` has its column for each of ours.

    A column of text stays of its kind; one that is a number here and text there becomes text.
    """
    written = {
        its: joined.kinds[own] for own, its in names.items()
        if joined.is_text(own) and other.is_text(its)
    }  # fmt: skip
    alike = replace(other, kinds={**other.kinds, **written})
    more = alike.with_rows(alike.frame.iloc[places])
    own = {name: name for name in joined.columns}
    return stacked(parts_of([(joined, own), (more, names)]), joined.columns)


def held(unread: "Mapping[str, Series[Any]]") -> "dict[str, Series[Any]]":
    """Return the columns that have something unread."""
    return {name: texts for name, texts in unread.items() if len(texts)}
