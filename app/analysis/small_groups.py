"""How alone the people of a table are, by what others may know of them (k-anonymity)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.analysis.grouping import group_rows
from app.analysis.table import Table


@dataclass(frozen=True)
class SmallGroups:
    """The groups of rows that share some columns.

    `smallest` is the size of the smallest one; `alone` are the rows nobody shares; `groups` and
    `rows` count those with fewer rows than the least that was asked for.
    """

    smallest: int
    alone: int
    groups: int
    rows: int


def small_groups(table: Table, columns: Sequence[str], least: int = 5) -> SmallGroups:
    """Count the groups of rows that agree in some columns and are fewer than `least`."""
    if not len(table):
        return SmallGroups(0, 0, 0, 0)
    sizes = group_rows(table, tuple(columns)).sizes
    small = sizes[sizes < least]
    return SmallGroups(int(sizes.min()), int((sizes == 1).sum()), len(small), int(small.sum()))


def in_small_groups(table: Table, columns: Sequence[str], least: int) -> NDArray[np.bool_]:
    """Say of each row whether fewer than `least` share what it has in some columns."""
    groups = group_rows(table, tuple(columns))
    return np.asarray((groups.sizes < least)[groups.places], bool)
