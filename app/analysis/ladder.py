"""The numbers or the moments of a column in order, to count any range of them at once."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from app.analysis.value_counts import ValueCounts

Rungs = NDArray[np.int64] | NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Ladder:
    """Different values from small to large; `upto` counts the rows before each, and all at last.

    Moments are seconds since 1970.
    """

    rungs: Rungs
    upto: NDArray[np.int64]

    @property
    def total(self) -> int:
        """How many rows have a value."""
        return int(self.upto[-1])

    @property
    def ends(self) -> tuple[float, float] | None:
        """The smallest and the largest finite value; None when there is none."""
        finite = self.rungs[np.isfinite(self.rungs)]
        return (finite[0].item(), finite[-1].item()) if len(finite) else None

    def count(self, low: float | None, high: float | None) -> int:
        """Count the rows from `low` to `high`, both in; None is an open end."""
        first = 0 if low is None else int(np.searchsorted(self.rungs, low, "left"))
        last = len(self.rungs) if high is None else int(np.searchsorted(self.rungs, high, "right"))
        return max(0, int(self.upto[last] - self.upto[first]))

    def below(self, value: float) -> int:
        """Count the rows under a value."""
        return int(self.upto[int(np.searchsorted(self.rungs, value, "left"))])

    def middle(self) -> float | None:
        """Return the value of the row in the middle."""
        if not self.total:
            return None
        place = int(np.searchsorted(self.upto[1:], (self.total + 1) // 2, "left"))
        return float(self.rungs[place])


class Order:
    """The order of the different values of a column, worked out once for all its filters."""

    def __init__(self, counts: ValueCounts) -> None:
        values = _numbers(counts.values)
        self._order = np.argsort(values, kind="stable")
        self._rungs = values[self._order]

    def ladder(self, counts: ValueCounts) -> Ladder:
        """Return the ladder of the same values with other counts."""
        upto = np.zeros(len(self._rungs) + 1, np.int64)
        np.cumsum(counts.counts[self._order], out=upto[1:])
        return Ladder(self._rungs, upto)


def _numbers(values: pa.Array) -> Rungs:
    if pa.types.is_timestamp(values.type):
        return np.asarray(values.cast(pa.timestamp("s")).cast(pa.int64()), np.int64)
    return np.asarray(values.to_numpy(zero_copy_only=False))
