"""How many rows there are."""

from dataclasses import dataclass
from typing import Any

from pandas import Series

from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.measure import Measure, measures
from app.i18n import Message, msg


@measures.add
@dataclass(frozen=True)
class CountRows(Measure):
    """Count the rows of each group."""

    kind = "count_rows"
    title = msg("Count the rows")
    result = Kind.WHOLE
    numeric = False

    def of(self, groups: Grouping) -> "Series[Any]":
        return Series(groups.sizes, dtype="int64")

    def words(self) -> Message:
        return msg("Rows")

    def how(self) -> Message:
        return msg("The rows of each group are counted, none is left out.")
