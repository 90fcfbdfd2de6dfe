"""The number that leaves a quarter of the rows below."""

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
class FirstQuartile(Measure):
    """Find the number that leaves a quarter of the rows below."""

    kind = "first_quartile"
    title = msg("First quartile")

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]

    def of(self, groups: Grouping) -> "Series[Any]":
        return Series(quantiles_in(groups, self.column, 0.25))

    def words(self) -> Message:
        return msg("First quartile of {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The numbers of “{column}” in each group are put in order and the one that leaves "
            "a quarter of them below is taken, in between two if needed (type 7, as in "
            "Excel).",
            column=self.column,
        )

    def kind_in(self, table: Table) -> Kind:
        return amount_kind(table, self.column)
