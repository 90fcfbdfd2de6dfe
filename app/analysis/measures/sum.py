"""The total of a number."""

from dataclasses import dataclass
from typing import Annotated, Any

from pandas import Series

from app.analysis.grouping import Grouping
from app.analysis.measure import Measure, measures, sums_in
from app.i18n import Message, msg
from app.params import Column


@measures.add
@dataclass(frozen=True)
class Sum(Measure):
    """Add up a column of numbers in each group."""

    kind = "sum"
    title = msg("Add up")

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]

    def of(self, groups: Grouping) -> "Series[Any]":
        return sums_in(groups, self.column)

    def words(self) -> Message:
        return msg("Sum of {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The numbers of “{column}” in each group are added up without rounding on the way."
            " A group without any number has no total: it is empty, not zero.",
            column=self.column,
        )
