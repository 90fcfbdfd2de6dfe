"""How far the numbers are from their mean."""

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
class StandardDeviation(Measure):
    """Work out the standard deviation of a sample: with n-1."""

    kind = "standard_deviation"
    title = msg("Standard deviation")

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]

    def of(self, groups: Grouping) -> "Series[Any]":
        numbers, places = numbers_in(groups, self.column)
        counts = np.bincount(places, minlength=groups.count)
        sums = sums_in(groups, self.column).to_numpy(np.float64, na_value=np.nan)
        away = numbers - (sums / np.maximum(counts, 1))[places]
        squares = np.bincount(places, away * away, minlength=groups.count)
        drift = np.bincount(places, away, minlength=groups.count)  # what rounding left in it
        variances = (squares - drift * drift / np.maximum(counts, 1)) / np.maximum(counts - 1, 1)
        return Series(np.where(counts > 1, np.sqrt(np.maximum(variances, 0)), np.nan))

    def words(self) -> Message:
        return msg("Standard deviation of {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The standard deviation of a sample (n-1) of “{column}” in each group: how far, "
            "typically, the numbers are from their mean. With one number there is none.",
            column=self.column,
        )

    def kind_in(self, table: Table) -> Kind:
        return amount_kind(table, self.column)
