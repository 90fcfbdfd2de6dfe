"""Every pair of texts that are a few signs apart, without comparing all with all.

Two texts at distance `n` are equal once up to `n` signs are taken from each: the texts are put
in bins by what is left of them, and only those that share a bin are compared.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from app.progress import Progress, unwatched

EVERY = 2_000  # texts between two words about progress
Near = tuple[int, int, int]
Distance = Callable[..., int]
Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Nearness:
    """How texts are compared: the distance, how far each may be, and how much of it is binned.

    `radius` gives the distance a text admits: a pair must fit both. Only the first `start` signs
    are taken apart: it spares memory, and finds the same pairs.
    """

    distance: Distance
    radius: Callable[[str], int]
    start: int = 1_000


def near_pairs(
    texts: Sequence[str], nearness: Nearness, progress: Progress = unwatched
) -> Iterator[Near]:
    """Yield the places of two different texts that are near, and their distance."""
    radii = [nearness.radius(text) for text in texts]
    for one, other in _candidates(texts, radii, nearness.start, progress):
        most = min(radii[one], radii[other])
        found = nearness.distance(texts[one], texts[other], score_cutoff=most)
        if found <= most:
            yield one, other, found


def _candidates(
    texts: Sequence[str], radii: Sequence[int], start: int, progress: Progress
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share a bin, each once."""
    bins, places = _binned(texts, radii, start, progress)
    order = np.argsort(bins, kind="stable")
    bins, places = bins[order], places[order]
    edges = np.flatnonzero(np.diff(bins, prepend=bins[:1] - 1, append=bins[-1:] + 1))
    lengths = np.diff(edges)
    seen: set[tuple[int, int]] = set()
    for done, run in enumerate(np.flatnonzero(lengths > 1)):
        if done % EVERY == 0:
            progress(len(texts) + done, len(texts) + len(lengths))
        some = sorted(set(places[edges[run] : edges[run + 1]].tolist()))
        new = [pair for pair in combinations(some, 2) if pair not in seen]
        seen.update(new)
        yield from new


def _binned(
    texts: Sequence[str], radii: Sequence[int], start: int, progress: Progress
) -> tuple[Numbers, Numbers]:
    """Return the bin of everything that is left of each text, and the place of the text."""
    bins: list[Numbers] = []
    counts = np.zeros(len(texts), np.int64)
    for place, text in enumerate(texts):
        if place % EVERY == 0:
            progress(place, 2 * len(texts))
        if radii[place]:
            left = _left(text[:start], radii[place])
            counts[place] = len(left)
            bins.append(np.fromiter(map(hash, left), np.int64, len(left)))
    found = np.concatenate(bins) if bins else np.zeros(0, np.int64)
    return found, np.repeat(np.arange(len(texts)), counts)


def _left(text: str, radius: int) -> set[str]:
    """Return the text and all that is left of it when up to `radius` signs are taken."""
    left = found = {text}
    for _ in range(radius):
        found = {one[:at] + one[at + 1 :] for one in found for at in range(len(one))}
        left = left | found
    return left
