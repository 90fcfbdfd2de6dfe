"""A value taken by chance, the same one each time."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pandas import Series

from app.analysis.group_values import NOTHING, filled_rows, values_at
from app.analysis.grouping import Grouping
from app.analysis.measure import Measure, measures
from app.i18n import Message, msg
from app.params import Column

MIX = 2_654_435_761  # spreads numbers that follow each other over all of 32 bits
BITS = 32


@measures.add
@dataclass(frozen=True)
class AtRandom(Measure):
    """Take a value of each group by chance.

    The row of the file where the group begins decides which one: the same table gives the same.
    """

    kind = "at_random"
    title = msg("A value at random")
    numeric = False

    column: Annotated[str, Column(msg("Column"))]

    def of(self, groups: Grouping) -> "Series[Any]":
        rows = filled_rows(groups, self.column)
        rows = rows[np.argsort(groups.places[rows], kind="stable")]
        sizes = np.bincount(groups.places[rows], minlength=groups.count)
        firsts = np.cumsum(sizes) - sizes
        some = sizes > 0
        labels = groups.cells(self.column).index.to_numpy(np.uint64)[rows[firsts[some]]]
        draw = (labels % np.uint64(1 << BITS) + np.uint64(1)) * np.uint64(MIX)
        draw %= np.uint64(1 << BITS)
        nth = (draw * sizes[some].astype(np.uint64)) >> np.uint64(BITS)
        chosen = np.full(groups.count, NOTHING)
        chosen[some] = rows[firsts[some] + nth.astype(np.int64)]
        return values_at(groups.cells(self.column), chosen)

    def words(self) -> Message:
        return msg("{column}, one at random", column=self.column)

    def how(self) -> Message:
        return msg(
            "A cell of “{column}” with a value is taken by chance in each group. The same table "
            "gives the same one each time.",
            column=self.column,
        )
