"""How far the largest is from the smallest."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pandas import Series

from app.analysis.group_values import extremes_in
from app.analysis.grouping import Grouping
from app.analysis.measure import LONGEST, Measure, measures, refuse_words
from app.i18n import Message, msg
from app.params import Column


@measures.add
@dataclass(frozen=True)
class Range(Measure):
    """Subtract the smallest number of each group from the largest."""

    kind = "range"
    title = msg("Distance between extremes")

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]

    def of(self, groups: Grouping) -> "Series[Any]":
        refuse_words(groups.table, self.column)
        largest = extremes_in(groups, self.column, np.maximum)
        smallest = extremes_in(groups, self.column, np.minimum)
        away = largest.astype("float64") - smallest.astype("float64")
        return away if (away >= LONGEST).any() else largest - smallest

    def words(self) -> Message:
        return msg("Distance between extremes of {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The smallest number of “{column}” in each group is subtracted from the largest one.",
            column=self.column,
        )
