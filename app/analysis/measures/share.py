"""What part of the total each group has."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pandas import Series

from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.measure import Measure, measures, sums_in
from app.i18n import Message, msg
from app.params import Column


@measures.add
@dataclass(frozen=True)
class Share(Measure):
    """Work out what per cent of the total each group has: of a number, or of the rows."""

    kind = "share"
    title = msg("Share of the total")
    result = Kind.PERCENTAGE

    column: Annotated[
        str, Column(msg("Number"), numeric=True, none=msg("The rows"), wants="number")
    ] = ""

    def of(self, groups: Grouping) -> "Series[Any]":
        parts, whole = self._parts(groups), self._parts(groups.together())[0]
        return Series(parts * 100 / whole if whole else np.full(len(parts), np.nan))

    def words(self) -> Message:
        if not self.column:
            return msg("% of the rows")
        return msg("% of {column}", column=self.column)

    def how(self) -> Message:
        if not self.column:
            return msg("The rows of each group are divided by all the rows, times 100.")
        return msg(
            "The total of “{column}” in each group is divided by the total of all, times 100. When"
            " the total of all is zero there is no share.",
            column=self.column,
        )

    def _parts(self, groups: Grouping) -> np.ndarray[Any, np.dtype[np.float64]]:
        if not self.column:
            return groups.sizes.astype(np.float64)
        return sums_in(groups, self.column).to_numpy(np.float64, na_value=np.nan)
