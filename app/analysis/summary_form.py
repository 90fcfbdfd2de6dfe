"""What a person answers to get a summary, and the chart that shows the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from app.analysis.kind import MOMENTS
from app.analysis.measure import Measure
from app.analysis.measures.count_rows import CountRows
from app.analysis.measures.mean import Mean
from app.analysis.measures.median import Median
from app.analysis.measures.share import Share
from app.analysis.measures.sum import Sum
from app.analysis.summary import Summary
from app.analysis.table import Table
from app.i18n import msg
from app.params import Column, Flag

Record = dict[str, Any]


@dataclass(frozen=True)
class GroupAnswers:
    """One row for each value of a column or two, and the figures of each."""

    by: Annotated[str, Column(msg("One row for each"))]
    then_by: Annotated[str, Column(msg("and for each"), none=msg("nothing else"))] = ""
    count: Annotated[bool, Flag(msg("Number of rows"))] = True
    share: Annotated[bool, Flag(msg("Percentage of the rows"))] = False
    number: Annotated[str, Column(msg("Numbers of"), numeric=True, none=msg("none"))] = ""
    total: Annotated[bool, Flag(msg("Total"))] = True
    mean: Annotated[bool, Flag(msg("Mean"))] = False
    median: Annotated[bool, Flag(msg("Median"))] = False
    largest_first: Annotated[bool, Flag(msg("From largest to smallest"))] = True

    @property
    def summary(self) -> Summary:
        """The summary that was asked for; the same column twice counts once."""
        by = tuple(dict.fromkeys(name for name in (self.by, self.then_by) if name))
        return Summary(by, tuple(self._measures()), self.largest_first)

    def chart(self, table: Table) -> Record:
        """Return the record of a chart of the first figure."""
        first = next(self._measures(), CountRows())
        number = "" if isinstance(first, CountRows | Share) else self.number
        if table.kinds.get(self.by) in MOMENTS and not isinstance(first, Mean | Median):
            return {"kind": "line", "day": self.by, "number": number}
        figure = {Mean: "mean", Median: "median"}.get(type(first), "sum")
        return {"kind": "bars", "category": self.by, "number": number, "figure": figure}

    def _measures(self) -> Iterator[Measure]:
        if self.count:
            yield CountRows()
        if self.share:
            yield Share()
        if self.number:
            asked = ((self.total, Sum), (self.mean, Mean), (self.median, Median))
            yield from (cls(self.number) for wanted, cls in asked if wanted)


@dataclass(frozen=True)
class ColumnAnswers:
    """One column to look at."""

    column: Annotated[str, Column(msg("Column"))]

    def chart(self, table: Table) -> Record:
        """Return the record of the chart that shows what is in the column."""
        if table.kinds.get(self.column) in MOMENTS:
            return {"kind": "line", "day": self.column}
        if table.kinds.get(self.column) is not None and table.is_number(self.column):
            return {"kind": "histogram", "number": self.column}
        return {"kind": "bars", "category": self.column}
