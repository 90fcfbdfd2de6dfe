"""What part of the cells have a value."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pandas import Series

from app.analysis.group_values import filled_rows
from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.measure import Measure, measures
from app.i18n import Message, msg
from app.params import Column


@measures.add
@dataclass(frozen=True)
class Filled(Measure):
    """Work out what per cent of the rows of each group have a value in a column."""

    kind = "filled"
    title = msg("Percentage with a value")
    result = Kind.PERCENTAGE
    numeric = False

    column: Annotated[str, Column(msg("Column"))]

    def of(self, groups: Grouping) -> "Series[Any]":
        places = groups.places[filled_rows(groups, self.column)]
        filled = np.bincount(places, minlength=groups.count)
        return Series(filled * 100 / np.maximum(groups.sizes, 1))

    def words(self) -> Message:
        return msg("% with {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The cells of “{column}” that have a value are divided by the rows of the group, "
            "times 100. Empty cells and those that could not be read are not values.",
            column=self.column,
        )
