"""The middle value of a number."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from numpy.typing import NDArray
from pandas import Series

from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.measure import Measure, Numbers, amount_kind, measures, numbers_in
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
        numbers, places = numbers_in(groups, self.column)
        counts = np.bincount(places, minlength=groups.count)
        ordered = np.append(_in_order(numbers, places), np.nan)
        first = np.cumsum(counts) - counts
        low = ordered[np.where(counts, first + (counts - 1) // 2, -1)]
        high = ordered[np.where(counts, first + counts // 2, -1)]
        return Series(low + (high - low) / 2)

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


def _in_order(numbers: Numbers, places: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the numbers of the first group in order, then those of the next one."""
    by_number = np.argsort(numbers)
    by_group = by_number[np.argsort(places[by_number], kind="stable")]
    return numbers[by_group].astype(np.float64)
