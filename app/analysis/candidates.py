"""The values of a list that a text may stand for, each with how alike they are and why.

Only the entries that share rare pieces of words with the text are compared: twenty thousand
texts against twenty thousand entries take seconds.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from app.analysis.differences import DIGITS, why_alike, why_doubtful
from app.analysis.fingerprint import COMMON, words_of
from app.analysis.spellings import LEGAL
from app.i18n import Message, msg
from app.progress import Progress, unwatched

EVERY = 200  # texts between two words about progress
POSTINGS = 4_000  # entries looked at for one text, at most: the rarest pieces come first
NEAR = 0.35  # of the weight of the pieces of a text, that an entry must share to be compared
COMPARED = 40
INSIDE = 0.92  # what a name inside a longer one is worth
OTHER_FIGURES = 25  # points less
SAME = 100.0
Weights = NDArray[np.float64]


@dataclass(frozen=True)
class Candidate:
    """An entry of the list, and how alike it is, from 0 to 100."""

    text: str
    value: str
    score: float

    @cached_property
    def doubt(self) -> Message | None:
        """What makes it doubtful, though the names are alike: other figures, other legal form."""
        return why_doubtful([self.text, self.value])

    @property
    def why(self) -> Message:
        """In what it differs from the text."""
        same = msg("They are the same")
        return self.doubt or (
            same if self.text == self.value else why_alike([self.text, self.value])
        )


@dataclass(frozen=True)
class Candidates:
    """A text and the entries it may stand for, the most alike first."""

    text: str
    found: tuple[Candidate, ...]

    @property
    def best(self) -> Candidate | None:
        """The most alike, if it is alone in front and nothing makes it doubtful."""
        if not self.found or self.found[0].doubt:
            return None
        tied = len(self.found) > 1 and self.found[1].score == self.found[0].score
        return None if tied else self.found[0]


@dataclass(frozen=True, eq=False)
class _Entry:
    value: str
    name: str
    figures: tuple[str, ...]


def candidates(
    texts: Iterable[str],
    listed: Sequence[str],
    least: float = 70,
    most: int = 5,
    progress: Progress = unwatched,
) -> Iterator[Candidates]:
    """Yield each different text with up to `most` entries of the list that reach `least`."""
    index = _Index([_entry(value) for value in dict.fromkeys(listed) if value])
    different = list(dict.fromkeys(texts))
    for done, text in enumerate(different):
        if done % EVERY == 0:
            progress(done, len(different))
        scored = sorted(index.scored(_entry(text)), key=lambda one: (-one.score, one.value))
        good = tuple(one for one in scored if one.score >= least)
        yield Candidates(text, good[:most])


class _Index:
    """The entries of a list by the pieces of their words."""

    def __init__(self, entries: Sequence[_Entry]) -> None:
        self._entries = entries
        places: dict[str, list[int]] = defaultdict(list)
        for place, entry in enumerate(entries):
            for piece in _pieces(entry.name):
                places[piece].append(place)
        self._places = {piece: np.array(some) for piece, some in places.items()}

    def scored(self, asked: _Entry) -> Iterator[Candidate]:
        """Yield the entries worth comparing, with their score."""
        for place in self._near(asked.name):
            entry = self._entries[place]
            yield Candidate(asked.value, entry.value, _score(asked, entry))

    def _near(self, name: str) -> list[int]:
        pieces = _pieces(name)
        known = [self._places[piece] for piece in pieces if piece in self._places]
        rarest = list(_rarest(sorted(known, key=len)))
        if not rarest:
            return []
        sizes = np.array([len(some) for some in rarest])
        weights: Weights = np.log1p(len(self._entries) / sizes)
        shared = np.bincount(np.concatenate(rarest), np.repeat(weights, sizes))
        near = np.flatnonzero(shared >= NEAR * weights.sum())
        best: list[int] = near[np.argsort(-shared[near], kind="stable")][:COMPARED].tolist()
        return best


def _rarest(known: Iterable[NDArray[np.int64]]) -> Iterator[NDArray[np.int64]]:
    """Yield the lists of entries, the shortest first, as long as they are few in all."""
    seen = 0
    for some in known:
        seen += len(some)
        if seen > POSTINGS and seen > len(some):
            return
        yield some


def _score(one: _Entry, other: _Entry) -> float:
    if one.value == other.value:
        return SAME
    alike = fuzz.ratio(one.name, other.name)
    if min(one.name.count(" "), other.name.count(" ")):
        alike = max(alike, INSIDE * fuzz.token_set_ratio(one.name, other.name))
    points = alike if one.figures == other.figures else alike - OTHER_FIGURES
    return round(max(points, 0), 1)


def _entry(value: str) -> _Entry:
    words = [COMMON.get(word, word) for word in words_of(value)]
    plain = [word for word in words if word not in LEGAL] or words
    return _Entry(value, " ".join(sorted(plain)), tuple(sorted(DIGITS.findall(value))))


def _pieces(name: str) -> set[str]:
    """Return the runs of three signs of each word, with its ends marked."""
    return {
        padded[start : start + 3]
        for word in name.split()
        for padded in [f" {word} "]
        for start in range(len(padded) - 2)
    }
