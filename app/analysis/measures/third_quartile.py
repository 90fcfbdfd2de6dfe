"""The number that leaves three quarters of the rows below."""

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
class ThirdQuartile(Measure):
    """Find the number that leaves three quarters of the rows below."""

    kind = "third_quartile"
    title = msg("Third quartile")

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]

    def of(self, groups: Grouping) -> "Series[Any]":
        return Series(quantiles_in(groups, self.column, 0.75))

    def words(self) -> Message:
        return msg("Third quartile of {column}", column=self.column)

    def how(self) -> Message:
        return msg(
            "The numbers of “{column}” in each group are put in order and the one that leaves "
            "three quarters of them below is taken, in between two if needed (type 7, as in "
            "Excel).",
            column=self.column,
        )

    def kind_in(self, table: Table) -> Kind:
        return amount_kind(table, self.column)
