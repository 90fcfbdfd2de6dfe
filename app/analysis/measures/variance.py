"""The mean of the squares of how far the numbers are from their mean."""

from dataclasses import dataclass
from typing import Annotated, Any

from pandas import Series

from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.measure import Measure, measures
from app.analysis.variances import variances_in
from app.i18n import Message, msg
from app.params import Column


@measures.add
@dataclass(frozen=True)
class Variance(Measure):
    """Work out the variance of a sample: with n-1."""

    kind = "variance"
    title = msg("Variance")

    result = Kind.DECIMAL  # squared pesos are no money

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]

    def of(self, groups: Grouping) -> "Series[Any]":
        return Series(variances_in(groups, self.column))

    def words(self) -> Message:
        return msg("Variance of {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The variance of a sample (n-1) of “{column}” in each group: the square of the "
            "standard deviation, in squared units. With one number there is none.",
            column=self.column,
        )
