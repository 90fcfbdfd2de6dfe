"""The values of a column as names of new columns."""

from collections.abc import Iterable

import numpy as np

from app.analysis.cell_masks import unread_cells
from app.analysis.group_values import words_at
from app.analysis.grouping import Grouping

NAMELESS = "s/d"  # how public files here write that there is no value


def value_names(groups: Grouping, column: str, taken: Iterable[str]) -> list[str]:
    """Return a name for each group of rows of one column, none of them `taken` or repeated.

    Values are written as people do; texts that could not be read are names too, and rows
    without a value have “s/d”.
    """
    firsts = groups.firsts
    unread = groups.table.unread_in(column)
    labels = groups.table.frame.index[groups.rows[firsts]]
    texts = words_at(groups, column, firsts).to_pylist()
    lost = np.flatnonzero(unread_cells(groups.table, column)[groups.rows[firsts]])
    for place in lost.tolist():
        texts[place] = str(unread[labels[place]])
    names: list[str] = []
    used = set(taken)
    for text in texts:
        names.append(_free(text or NAMELESS, used))
        used.add(names[-1])
    return names


def _free(name: str, used: set[str]) -> str:
    free, count = name, 1
    while free in used:
        count += 1
        free = f"{name} ({count})"
    return free
