"""The value that repeats most."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pandas import Series

from app.analysis.group_values import NOTHING, pairs_in, values_at
from app.analysis.grouping import Grouping
from app.analysis.measure import Measure, measures
from app.i18n import Message, msg
from app.params import Column


@measures.add
@dataclass(frozen=True)
class Mode(Measure):
    """Find the value that is in most rows of each group."""

    kind = "mode"
    title = msg("Most frequent value")
    numeric = False

    column: Annotated[str, Column(msg("Column"))]

    def of(self, groups: Grouping) -> "Series[Any]":
        owners, rows, counts = pairs_in(groups, self.column)
        chosen = np.full(groups.count, NOTHING)
        order = np.argsort(-counts, kind="stable")[::-1]
        chosen[owners[order]] = rows[order]
        return values_at(groups.cells(self.column), chosen)

    def words(self) -> Message:
        return msg("Most frequent {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The value of “{column}” that is in most rows of each group is taken, exactly as "
            "it is written. If several are equally frequent, it is the one that appears "
            "first.",
            column=self.column,
        )
