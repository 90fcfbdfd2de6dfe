"""How many different values there are."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pandas import Series

from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.measure import Measure, measures
from app.analysis.value_counts import count_values, unique_codes
from app.i18n import Message, msg
from app.params import Column


@measures.add
@dataclass(frozen=True)
class Distinct(Measure):
    """Count the different values of a column in each group."""

    kind = "distinct"
    title = msg("Count different values")
    result = Kind.WHOLE
    numeric = False

    column: Annotated[str, Column(msg("Column"))]

    def of(self, groups: Grouping) -> "Series[Any]":
        values = count_values(groups.cells(self.column))
        size = max(1, len(values.values))
        present = values.places < len(values.values)
        pairs = unique_codes(groups.places[present] * size + values.places[present])
        return Series(np.bincount(pairs // size, minlength=groups.count), dtype="int64")

    def words(self) -> Message:
        return msg("Different values of {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The different values of “{column}” in each group are counted, exactly as they are"
            " written. A value that is in two groups counts in both, and once in the total.",
            column=self.column,
        )
