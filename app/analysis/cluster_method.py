"""Ways of telling that values look the same: by a key they share, or by how near they are."""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.i18n import Message
from app.progress import Progress, unwatched
from app.registry import Member, Registry

EVERY = 2000  # values between two words about progress
Pair = tuple[int, int]
Places = list[int]


@dataclass(frozen=True)
class ClusterMethod(Member, ABC):
    """One way of grouping values. `words` says in a few words what it takes as equal."""

    title: ClassVar[Message]
    words: ClassVar[Message]

    @abstractmethod
    def gather(self, texts: Sequence[str], progress: Progress = unwatched) -> Iterator[Places]:
        """Yield the places of the texts that look the same, group by group.

        `texts` are all different; a text that cannot be compared is in no group.
        """

    @classmethod
    @abstractmethod
    def example(cls) -> tuple[str, str, str]:
        """Return two values that must meet and one that must stay apart from them."""


@dataclass(frozen=True)
class KeyMethod(ClusterMethod):
    """A way of grouping the values that share a key."""

    @abstractmethod
    def key(self, text: str) -> str:
        """Return the key of a value; values with the same key look the same.

        An empty key means that the value cannot be compared: it joins no group.
        """

    def gather(self, texts: Sequence[str], progress: Progress = unwatched) -> Iterator[Places]:
        bins: dict[str, Places] = defaultdict(list)
        for place, text in enumerate(texts):
            if place % EVERY == 0:
                progress(place, len(texts))
            if key := self.key(text):
                bins[key].append(place)
        return (some for some in bins.values() if len(some) > 1)


@dataclass(frozen=True)
class PairMethod(ClusterMethod):
    """A way of grouping the values that are near one another, directly or through others."""

    @abstractmethod
    def pairs(self, texts: Sequence[str], progress: Progress = unwatched) -> Iterator[Pair]:
        """Yield the places of two texts that look the same."""

    def gather(self, texts: Sequence[str], progress: Progress = unwatched) -> Iterator[Places]:
        return connected(self.pairs(texts, progress))


def connected(pairs: Iterable[Iterable[int]]) -> Iterator[Places]:
    """Yield the groups of places that are linked, directly or through others."""
    group_of: dict[int, Places] = {}
    for linked in pairs:
        groups = {id(group): group for place in linked for group in [_group(group_of, place)]}
        largest, *others = sorted(groups.values(), key=len, reverse=True)
        for group in others:
            largest.extend(group)
            group_of.update(dict.fromkeys(group, largest))
    return iter({id(group): group for group in group_of.values()}.values())


def _group(group_of: dict[int, Places], place: int) -> Places:
    return group_of.setdefault(place, [place])


cluster_methods: Registry[ClusterMethod] = Registry("app.analysis.cluster_methods")
