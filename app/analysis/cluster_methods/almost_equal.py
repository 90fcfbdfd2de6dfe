"""The same words but for a letter or two."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from rapidfuzz.distance import OSA

from app.analysis.cluster_method import Pair, PairMethod, cluster_methods
from app.analysis.fingerprint import COMMON, words_of
from app.analysis.near_texts import Nearness, near_pairs
from app.analysis.spellings import LEGAL
from app.i18n import msg
from app.progress import Progress, unwatched

EVERY = 2_000  # names between two words about progress
Words = tuple[str, ...]
Places = tuple[int, ...]
Bin = dict[str, dict[str, Words]]
Near = dict[str, dict[str, int]]
Names = dict[Words, list[int]]
WORD_RADII = ((3, 0), (6, 1))  # up to so many letters, so many may change
NAME_RADII = ((3, 0), (6, 1), (12, 2))
FARTHEST_WORD, FARTHEST_NAME = 2, 3
SIDES = "este oeste norte sur noreste noroeste sudeste sudoeste"
OTHER_THINGS = frozenset(SIDES.split())
"""Words a letter away from one another that are never the same thing."""
START = 8  # letters of a word that are taken apart: more would find the same


@cluster_methods.add
@dataclass(frozen=True)
class AlmostEqual(PairMethod):
    """Values with the same words in the same order, though a few letters change.

    A letter that is missing, added, changed or swapped with the next: one in a word of four to
    six letters, two in a longer one, none in a shorter; and in all the name no more than three.
    Figures and legal forms must be the same.
    """

    kind = "almost_equal"
    title = msg("Almost the same")
    words = msg("a letter missing, added or changed: Corrientes and Corientes")

    def pairs(self, texts: Sequence[str], progress: Progress = unwatched) -> Iterator[Pair]:
        names: Names = defaultdict(list)
        for place, text in enumerate(texts):
            if words := tuple(COMMON.get(word, word) for word in words_of(text)):
                names[words].append(place)
        for places in names.values():
            yield from pairwise(places)
        for one, other in _spaced(names):
            yield names[one][0], names[other][0]
        for one, other in _near_names(names, _near_words(names, progress), progress):
            yield names[one][0], names[other][0]

    @classmethod
    def example(cls) -> tuple[str, str, str]:
        return "Hospital Fernández", "Hospital Fernadnez", "Hospital Argerich"


def _spaced(names: Names) -> Iterator[tuple[Words, Words]]:
    """Yield the names that are the same but for the spaces between their words."""
    joined: dict[str, Words] = {}
    for words in names:
        one = joined.setdefault("".join(words), words)
        if one is not words:
            yield one, words


def _near_words(names: Names, progress: Progress) -> Near:
    """Return, for each word, those that are near and how far; figures are near no other."""
    words = list(dict.fromkeys(word for name in names for word in name if _may_change(word)))
    near: Near = defaultdict(dict)
    nearness = Nearness(
        OSA.distance, lambda word: _radius(len(word), WORD_RADII, FARTHEST_WORD), START
    )
    for one, other, distance in near_pairs(words, nearness, progress):
        near[words[one]][words[other]] = distance
        near[words[other]][words[one]] = distance
    return near


def _may_change(word: str) -> bool:
    return word.isalpha() and word not in LEGAL and word not in OTHER_THINGS


def _near_names(
    names: Names, near: Near, progress: Progress = unwatched
) -> Iterator[tuple[Words, Words]]:
    """Yield the names in which one or two words change, all of them for near ones."""
    for changing in (1, 2):
        bins = _binned(names, changing, near, progress)
        for done, some in enumerate(bins):
            if done % EVERY == 0 or len(some) > EVERY:
                progress(len(names), len(names))  # only to be stopped: it is nearly done
            yield from _near_in(some, near)


def _binned(names: Names, changing: int, near: Near, progress: Progress) -> list[Bin]:
    """Put together the names that are the same but for some words, by these."""
    bins: dict[tuple[object, ...], Bin] = defaultdict(lambda: defaultdict(dict))
    for done, name in enumerate(names):
        if done % EVERY == 0:
            progress(len(names), len(names))
        for places, (first, *second), rest in _without(name, changing, near):
            bins[places, rest][first]["".join(second)] = name
    return [some for some in bins.values() if len(some) > 1]


def _without(name: Words, count: int, near: Near) -> Iterator[tuple[Places, Words, Words]]:
    """Yield the places of some words that may change, those words, and all the others."""
    may = [place for place, word in enumerate(name) if word in near]
    if count == 1:
        for one in may:
            yield (one,), (name[one],), name[:one] + name[one + 1 :]
        return
    for one, other in combinations(may, count):
        rest = name[:one] + name[one + 1 : other] + name[other + 1 :]
        yield (one, other), (name[one], name[other]), rest


def _near_in(some: Bin, near: Near) -> Iterator[tuple[Words, Words]]:
    """Yield the names whose changing words, one or two, are all near."""
    for first, own in some.items():
        for other in _in_both(near[first], some):
            if first < other:  # each pair once
                away = near[first][other]
                for name, one, more in _second_near(own, some[other], near):
                    if away + more <= _most(name):
                        yield name, one


def _second_near(
    own: dict[str, Words], others: dict[str, Words], near: Near
) -> Iterator[tuple[Words, Words, int]]:
    """Yield the names, one of each, whose second word is near, and how far; it may have none."""
    if len(own) <= len(others):
        for second, name in own.items():
            for word, away in _words_near(second, others, near):
                yield name, others[word], away
    else:
        for second, name in others.items():
            for word, away in _words_near(second, own, near):
                yield own[word], name, away


def _words_near(word: str, names: dict[str, Words], near: Near) -> Iterator[tuple[str, int]]:
    """Yield the words of some names that are near another; nothing is near nothing only."""
    if not word:
        yield from ((one, 0) for one in names)
        return
    words = near[word]
    yield from ((one, words[one]) for one in _in_both(words, names))


def _in_both(one: Mapping[str, object], other: Mapping[str, object]) -> list[str]:
    """Return what is in both, looking through the shorter."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    return [key for key in few if key in many]


@lru_cache(50_000)
def _most(name: Words) -> int:
    return _radius(sum(map(len, name)), NAME_RADII, FARTHEST_NAME)


def _radius(length: int, radii: tuple[tuple[int, int], ...], farthest: int) -> int:
    return next((radius for most, radius in radii if length <= most), farthest)
