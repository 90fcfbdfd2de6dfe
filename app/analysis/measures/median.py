"""The middle value of a number."""

from dataclasses import dataclass
from typing import Annotated, Any

from pandas import Series

from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.measure import Measure, amount_kind, measures
from app.analysis.quantiles import quantiles_in
from app.analysis.table import Table
from app.i18n import Message, msg
from app.params import Column


@measures.add
@dataclass(frozen=True)
class Median(Measure):
    """Find the number that leaves half of the rows below and half above."""

    kind = "median"
    title = msg("Median")

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]

    def of(self, groups: Grouping) -> "Series[Any]":
        return Series(quantiles_in(groups, self.column, 0.5))

    def words(self) -> Message:
        return msg("Median of {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The numbers of “{column}” in each group are put in order and the one in the middle is"
            " taken; with an even count, the mean of the two in the middle.",
            column=self.column,
        )

    def kind_in(self, table: Table) -> Kind:
        return amount_kind(table, self.column)
