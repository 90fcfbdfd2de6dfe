"""How many cells have a value."""

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
class CountValues(Measure):
    """Count the cells of a column that have a value, in each group."""

    kind = "count_values"
    title = msg("Count the cells with a value")
    result = Kind.WHOLE
    numeric = False

    column: Annotated[str, Column(msg("Column"))]

    def of(self, groups: Grouping) -> "Series[Any]":
        places = groups.places[filled_rows(groups, self.column)]
        return Series(np.bincount(places, minlength=groups.count), dtype="int64")

    def words(self) -> Message:
        return msg("Cells with {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The cells of “{column}” that have a value are counted in each group. Empty cells "
            "and those that could not be read do not count.",
            column=self.column,
        )
