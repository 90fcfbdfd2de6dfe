"""How the numbers or the days of a column are spread: bars of equal width."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.analysis.axis import nice_ticks
from app.i18n import Message, msg

ABOUT = 16
PILED = 0.9  # of the values in one bar
FAR = 100  # times the middle value


@dataclass(frozen=True)
class Spread:
    """The edges of the bars and how many values fall in each; one edge more than counts.

    `note` says what the bars cannot show, when there is such a thing.
    """

    edges: tuple[float, ...]
    counts: tuple[int, ...]
    note: Message | None = None


def spread_of(numbers: NDArray[np.float64], about: int = ABOUT) -> Spread | None:
    """Count the numbers in about `about` ranges with round edges; None when there are none."""
    if not len(numbers):
        return None
    low, high = float(numbers.min()), float(numbers.max())
    edges = nice_ticks(low, high, about)
    if len(edges) > len(set(edges)):  # closer together than a number can tell
        return Spread((low, high), (len(numbers),))
    inside = numbers.clip(edges[0], edges[-1])  # an edge may be a hair inside of a value
    counts, _ = np.histogram(inside, bins=np.asarray(edges))
    return Spread(edges, tuple(counts.tolist()), _note(numbers, counts))


def _note(numbers: NDArray[np.float64], counts: NDArray[np.int64]) -> Message | None:
    middle, high = float(np.median(numbers)), float(numbers.max())
    if counts.max() < PILED * len(numbers) or middle <= 0 or high < FAR * middle:
        return None
    return msg(
        "Almost all the values are in one bar, because a few are very large. A logarithmic"
        " scale shows them better."
    )
