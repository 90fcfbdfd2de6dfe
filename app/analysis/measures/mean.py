"""The mean of a number."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pandas import Series

from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.measure import Measure, amount_kind, measures, numbers_in, sums_in
from app.analysis.table import Table
from app.i18n import Message, msg
from app.params import Column


@measures.add
@dataclass(frozen=True)
class Mean(Measure):
    """Share a total out evenly among the rows that have a number."""

    kind = "mean"
    title = msg("Mean")

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]

    def of(self, groups: Grouping) -> "Series[Any]":
        _, places = numbers_in(groups, self.column)
        counts = np.bincount(places, minlength=groups.count)
        sums = sums_in(groups, self.column).to_numpy(np.float64, na_value=np.nan)
        return Series(sums / np.maximum(counts, 1))

    def words(self) -> Message:
        return msg("Mean of {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The total of “{column}” in each group is divided by the rows that have a number."
            " Empty cells do not count as zero.",
            column=self.column,
        )

    def kind_in(self, table: Table) -> Kind:
        return amount_kind(table, self.column)
