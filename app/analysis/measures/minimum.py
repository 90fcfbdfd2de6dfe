"""The smallest number, or the first date."""

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
class Minimum(Measure):
    """Find the smallest number or the first date of each group."""

    kind = "minimum"
    title = msg("Smallest")
    numeric = False

    column: Annotated[str, Column(msg("Number or date"))]

    def of(self, groups: Grouping) -> "Series[Any]":
        return extremes_in(groups, self.column, np.minimum)

    def words(self) -> Message:
        return msg("Smallest of {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The smallest number (or the first date) of “{column}” in each group is taken. "
            "Empty cells and those that could not be read are left out.",
            column=self.column,
        )
