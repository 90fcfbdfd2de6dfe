"""The largest number, or the last date."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pandas import Series

from app.analysis.group_values import extremes_in
from app.analysis.grouping import Grouping
from app.analysis.measure import Measure, measures
from app.i18n import Message, msg
from app.params import Column


@measures.add
@dataclass(frozen=True)
class Maximum(Measure):
    """Find the largest number or the last date of each group."""

    kind = "maximum"
    title = msg("Largest")
    numeric = False

    column: Annotated[str, Column(msg("Number or date"))]

    def of(self, groups: Grouping) -> "Series[Any]":
        return extremes_in(groups, self.column, np.maximum)

    def words(self) -> Message:
        return msg("Largest of {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The largest number (or the last date) of “{column}” in each group is taken. "
            "Empty cells and those that could not be read are left out.",
            column=self.column,
        )
