"""One total divided by another."""

from dataclasses import dataclass, replace
from typing import Annotated, Any

import numpy as np
from pandas import Series

from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.measure import Measure, measures, refuse_words, sums_in
from app.analysis.table import Table
from app.i18n import Message, msg
from app.params import Column, Flag


@measures.add
@dataclass(frozen=True)
class Ratio(Measure):
    """Divide the total of a column by the total of another: it is not the mean of the ratios."""

    kind = "ratio"
    title = msg("One total divided by another")

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]
    other: Annotated[str, Column(msg("Divided by"), numeric=True, wants="number")]
    percent: Annotated[bool, Flag(msg("As a percentage"))] = True

    @property
    def times(self) -> int:
        """What the ratio is multiplied by."""
        return 100 if self.percent else 1

    @property
    def options(self) -> tuple[str, int]:
        return self.other, self.times

    def of(self, groups: Grouping) -> "Series[Any]":
        both = _with_both(groups, self.column, self.other)
        above, below = (
            sums_in(both, name).to_numpy(np.float64, na_value=np.nan)
            for name in (self.column, self.other)
        )
        return Series(above * self.times / np.where(below == 0, np.nan, below))

    def words(self) -> Message:
        if self.percent:
            return msg("{column} as % of {other}", column=self.column, other=self.other)
        return msg("{column} divided by {other}", column=self.column, other=self.other)

    def how(self) -> Message:
        return msg(
            "The total of “{column}” in each group is divided by the total of “{other}”, over the"
            " rows that have both. It is not the mean of the ratios of the rows. When the second"
            " total is zero there is no ratio.",
            column=self.column,
            other=self.other,
        )

    def kind_in(self, table: Table) -> Kind:  # noqa: ARG002 - whatever its columns are
        return Kind.PERCENTAGE if self.percent else Kind.DECIMAL


def _with_both(groups: Grouping, column: str, other: str) -> Grouping:
    """Return the same groups with the rows that have both numbers."""
    for name in (column, other):
        refuse_words(groups.table, name)
    both = (groups.cells(column).notna() & groups.cells(other).notna()).to_numpy(bool)
    return replace(groups, rows=groups.rows[both], places=groups.places[both])
