"""The last value, in the order of the rows."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pandas import Series

from app.analysis.group_values import NOTHING, filled_rows, values_at
from app.analysis.grouping import Grouping
from app.analysis.measure import Measure, measures
from app.i18n import Message, msg
from app.params import Column


@measures.add
@dataclass(frozen=True)
class Last(Measure):
    """Take the last value of each group, in the order in which the rows stand."""

    kind = "last"
    title = msg("Last value")
    numeric = False

    column: Annotated[str, Column(msg("Column"))]

    def of(self, groups: Grouping) -> "Series[Any]":
        rows = filled_rows(groups, self.column)
        chosen = np.full(groups.count, NOTHING)
        chosen[groups.places[rows]] = rows
        return values_at(groups.cells(self.column), chosen)

    def words(self) -> Message:
        return msg("Last {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The last cell of “{column}” with a value is taken in each group, in the order of "
            "the rows. Another order gives another value.",
            column=self.column,
        )
