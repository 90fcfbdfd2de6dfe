"""A column of numbers or dates as bars that can be acted on, under the filters of the others."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from itertools import pairwise

import numpy as np

from app.analysis.bounds import bound_of, neutral
from app.analysis.ladder import Ladder
from app.analysis.range_scale import DAY, Scale, log_scale, number_scale, time_scale

FIRST = datetime.min.replace(tzinfo=UTC).timestamp()
LAST = datetime.max.replace(tzinfo=UTC, hour=0, microsecond=0).timestamp()
FAR, PILED = 50, 0.6  # times the value in the middle; of the rows in one bar


@dataclass(frozen=True, eq=False)
class RangeLook:
    """What a histogram or a timeline needs, and the count of any range, at once.

    `here` are the rows that the other filters let in, `everywhere` all of them; `total` is how
    many rows the table has, `any_blank` and `any_unread` whether there are such cells when no
    other column is filtered. Bounds are written as those of `Between`.
    """

    here: Ladder
    everywhere: Ladder
    is_date: bool
    whole: bool
    blank: int
    unread: int
    total: int
    any_blank: bool = False
    any_unread: bool = False

    @cached_property
    def scale(self) -> Scale | None:
        """The bars of equal width; None when there is nothing to draw."""
        ends = self.everywhere.ends
        if ends is None:
            return None
        return time_scale(*ends) if self.is_date else number_scale(*ends, whole=self.whole)

    @cached_property
    def log(self) -> Scale | None:
        """Bars that grow, for a column in which a few values are much larger than the rest."""
        ends, middle, scale = self.everywhere.ends, self.everywhere.middle(), self.scale
        if self.is_date or ends is None or scale is None or not middle or middle <= 0:
            return None
        piled = max(self._bars(self.everywhere, scale)) >= PILED * self.everywhere.total
        if ends[1] < FAR * middle or not piled:
            return None
        positive = self.everywhere.rungs[self.everywhere.rungs > 0]
        return log_scale(ends[0], float(positive[0]), ends[1], whole=self.whole)

    def bars(self, scale: Scale) -> tuple[int, ...]:
        """Count the rows of each bar that the other filters let in."""
        return self._bars(self.here, scale)

    def all_bars(self, scale: Scale) -> tuple[int, ...]:
        """Count all the rows of each bar."""
        return self._bars(self.everywhere, scale)

    def count(self, low: str, high: str, *, blank: bool = False, unread: bool = False) -> int:
        """Count the rows that a `Between` with these answers would leave."""
        within = self.here.count(self._end(low), self._end(high, end=True))
        return within + (self.blank if blank else 0) + (self.unread if unread else 0)

    def bound(self, value: float, *, end: bool = False) -> str:
        """Write a value of the scale as a bound; an end is the last value before it."""
        if self.is_date:
            day = min(max(value - (DAY if end else 0), FIRST), LAST)
            moment = datetime.fromtimestamp(day, UTC)
            return neutral(moment.replace(tzinfo=None, hour=0, minute=0, second=0))
        if self.whole:
            return str(round(value) - (1 if end else 0))
        return np.format_float_positional(value + 0.0, trim="-")  # -0 is 0

    def value(self, bound: str, *, end: bool = False) -> float:
        """Return where a bound stands on the scale; an end stands after its value."""
        if self.is_date:
            day = datetime.fromisoformat(bound).replace(tzinfo=UTC).timestamp()
            return day + (DAY if end and len(bound) == len("2024-01-31") else 0)
        return float(bound) + (1 if end and self.whole else 0)

    def _end(self, text: str, *, end: bool = False) -> float | None:
        if not text:
            return None
        found = bound_of(text, is_date=self.is_date, end=end)
        return found.replace(tzinfo=UTC).timestamp() if isinstance(found, datetime) else found

    @staticmethod
    def _bars(ladder: Ladder, scale: Scale) -> tuple[int, ...]:
        edges = scale.edges[1:-1]  # whatever is beyond an end is in the last bar
        marks = [0, *(ladder.below(edge) for edge in edges), ladder.total]
        return tuple(after - before for before, after in pairwise(marks))
