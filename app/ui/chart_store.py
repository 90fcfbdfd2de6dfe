"""The charts of a project, and the one that is being looked at."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from app.analysis.chart import Chart, charts
from app.errors import UserError
from app.records import from_record, to_record

PART = "charts"
Record = dict[str, Any]


@dataclass(frozen=True)
class ChartBook:
    """The charts in order; `foreign` are records of a newer program, kept as they are."""

    charts: tuple[Chart, ...] = ()
    here: int = 0
    foreign: tuple[Record, ...] = ()

    @property
    def current(self) -> Chart | None:
        """The chart that is looked at; None when there is none."""
        return self.charts[self.here] if self.charts else None

    def add(self, chart: Chart) -> Self:
        """Add a chart at the end, and look at it."""
        return replace(self, charts=(*self.charts, chart), here=len(self.charts))

    def put(self, chart: Chart) -> Self:
        """Change the chart that is looked at; the first one is added."""
        if not self.charts:
            return self.add(chart)
        before, after = self.charts[: self.here], self.charts[self.here + 1 :]
        return replace(self, charts=(*before, chart, *after))

    def duplicate(self) -> Self:
        """Add a copy of the chart that is looked at, and look at it."""
        return self.add(self.charts[self.here]) if self.charts else self

    def remove(self) -> Self:
        """Take out the chart that is looked at, and look at the one before."""
        left = (*self.charts[: self.here], *self.charts[self.here + 1 :])
        return replace(self, charts=left, here=max(0, min(self.here, len(left) - 1)))

    def go(self, place: int) -> Self:
        """Look at another chart."""
        return replace(self, here=min(max(place, 0), max(len(self.charts) - 1, 0)))

    def records(self) -> list[Record]:
        """Return what is kept with the project."""
        return [*(to_record(chart) for chart in self.charts), *self.foreign]


def book_of(records: Sequence[Record] | None) -> ChartBook:
    """Read the charts of a project; those that this program does not know wait untouched."""
    known: list[Chart] = []
    foreign: list[Record] = []
    for record in records or ():
        try:
            known.append(from_record(charts, record))
        except UserError:
            foreign.append(record)
    return ChartBook(tuple(known), foreign=tuple(foreign))
