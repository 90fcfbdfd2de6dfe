"""How far the numbers are from their mean."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pandas import Series

from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.measure import Measure, amount_kind, measures
from app.analysis.table import Table
from app.analysis.variances import variances_in
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
        return Series(np.sqrt(variances_in(groups, self.column)))

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
