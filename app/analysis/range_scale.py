"""Where values stand along the bars of a histogram or a timeline, and back."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10
from typing import Literal

import numpy as np

from app.analysis.axis import nice_ticks

DAY = 86_400
ABOUT, SINGLE, MOST = 16, 24, 60  # bars
MOST_DECADES = 8
FINE = 10  # places of a handle in each bar
SPANS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
Period = Literal["", "day", "month", "quarter", "year", "years"]
MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True)
class Scale:
    """Bars side by side, all as wide on the screen: one edge more than bars.

    `unit` is 1 for whole numbers and a day for dates, 0 where values have no next one: a bar
    goes from its edge to just before the next. `period` says what a bar of time is.
    """

    edges: tuple[float, ...]
    unit: float = 0.0
    period: Period = ""
    log: bool = False

    @property
    def bars(self) -> int:
        """How many bars there are."""
        return len(self.edges) - 1

    def place(self, value: float) -> float:
        """Return how far along the bars a value is, from 0 to 1."""
        at = min(max(bisect_right(self.edges, value) - 1, 0), self.bars - 1)
        low, high = self.edges[at], self.edges[at + 1]
        return min(max((at + (value - low) / (high - low)) / self.bars, 0.0), 1.0)

    def value(self, place: float) -> float:
        """Return the round value nearest to a place."""
        along = min(max(place, 0.0), 1.0) * self.bars
        at = min(floor(along), self.bars - 1)
        low, high = self.edges[at], self.edges[at + 1]
        return self._round(low + (along - at) * (high - low), (high - low) / FINE)

    def _round(self, value: float, fine: float) -> float:
        if self.unit:
            return self.edges[0] + round((value - self.edges[0]) / self.unit) * self.unit
        digits = -floor(log10(fine) + 1e-9)
        return round(value, digits)


def number_scale(low: float, high: float, *, whole: bool) -> Scale:
    """Return bars with round edges over some numbers; a bar for each when they are few."""
    if whole and high - low < SINGLE:
        edges = tuple(float(one) for one in range(int(low), int(high) + 2))
        return Scale(edges, 1.0)
    top = high + 1 if whole else high
    edges = nice_ticks(low, top, ABOUT, least=1.0 if whole else 0.0)
    if len(set(edges)) < len(edges):  # closer together than a number can tell
        edges = (low, high if high > low else low + 1)
    return Scale(edges, 1.0 if whole else 0.0)


def log_scale(low: float, least: float, high: float, *, whole: bool) -> Scale:
    """Return bars that grow ten times every three; what is not above 0 has one bar.

    `least` is the smallest number above 0.
    """
    first, last = floor(log10(least) + 1e-9), ceil(log10(high) + 1e-9)
    steps = (1, 2, 5) if last - first <= MOST_DECADES else (1,)
    marks = [step * 10.0**power for power in range(first, last) for step in steps]
    marks.append(10.0**last)
    start = max(index for index, mark in enumerate(marks) if mark <= least * (1 + 1e-9))
    end = next((at for at, mark in enumerate(marks) if mark > high), len(marks) - 1)
    edges = tuple(round(mark, 12) for mark in marks[start : end + 1])
    under = (float(low),) if low <= 0 else ()
    if low == 0:
        under = (0.0,)
    return Scale((*under, *edges), 1.0 if whole else 0.0, log=True)


def time_scale(low: float, high: float) -> Scale:
    """Return a bar for each day, month, quarter or year, as the span of some moments asks."""
    first, last = _day(low), _day(high)
    days, months = (last - first).days + 1, _months(last) - _months(first) + 1
    if days <= MOST:
        start = low // DAY * DAY
        return Scale(tuple(float(start + DAY * at) for at in range(days + 1)), DAY, "day")
    for period, each in MONTHS.items():
        if months <= MOST * each:
            return Scale(tuple(_starts(first, last, each)), DAY, period)  # type: ignore[arg-type]  # a key of MONTHS
    years = next(span for span in SPANS if (last.year - first.year) / span < MOST)
    return Scale(tuple(_starts(first, last, 12 * years)), DAY, "years")


def _starts(first: date, last: date, each: int) -> Iterator[float]:
    """Yield where the periods of `each` months start, and where the last one ends."""
    start, end = _months(first) // each * each, _months(last)
    for month in range(start, end + each + 1, each):
        yield _start_of(month)
        if month > end:
            return


def _start_of(month: int) -> float:
    """Return when a month starts; the years 0 and 10000, which no `date` has, are ends too."""
    since = np.datetime64(month - 12 * 1970, "M")
    return float(since.astype("datetime64[s]").astype(np.int64))


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _day(seconds: float) -> date:
    return date.fromordinal(int(seconds // DAY) + date(1970, 1, 1).toordinal())
