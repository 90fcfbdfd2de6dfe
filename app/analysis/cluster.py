"""Groups of values that look the same, for a person to decide which ones are."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pandas import Series

from app.analysis.broken_text import is_broken
from app.analysis.cluster_method import ClusterMethod, cluster_methods
from app.analysis.decided import UNDECIDED, Decided
from app.analysis.differences import tidy, why_alike, why_doubtful
from app.analysis.letters_apart import more_than_a_slip
from app.analysis.value_counts import ValueCounts, count_values, unique_codes
from app.i18n import Message, msg
from app.progress import Progress, unwatched

__all__ = ["ClusterMethod", "Group", "cluster_methods", "groups"]

Member = tuple[str, int]
Ids = defaultdict[str, list[str]]


@dataclass(frozen=True)
class Group:
    """Values that look the same, the most frequent first, each with its number of rows.

    `ids` has, in the order of `values`, the different identifiers that go with each, when
    a column of them was given. `agreed` are the values that a person already decided to be the
    same as another of them. What is said of a group is worked out when it is shown.
    """

    values: tuple[Member, ...]
    ids: tuple[tuple[str, ...], ...] = ()
    agreed: frozenset[str] = frozenset()

    @property
    def rows(self) -> int:
        """How many rows hold one of the values."""
        return sum(count for _, count in self.values)

    @property
    def suggestion(self) -> str:
        """The spelling proposed for all: the most frequent, without spaces to spare.

        One with broken letters is not proposed while there is another.
        """
        return tidy(next((text for text in self._texts if not is_broken(text)), self._texts[0]))

    @cached_property
    def ids_differ(self) -> bool:
        """Whether there is more than one identifier, however each is written."""
        return len({_bare(one) for some in self.ids for one in some}) > 1

    @property
    def doubt(self) -> bool:
        """Whether they may be two things: figures, legal form, letters or identifiers change."""
        return self.ids_differ or self._doubt is not None

    @cached_property
    def why(self) -> Message:
        """In what they differ, or what makes it doubtful that they are the same."""
        if self._doubt is None and self.ids_differ:
            return msg("They have different identifiers: they may be two different things")
        return self._doubt or why_alike(self._texts)

    @property
    def _texts(self) -> list[str]:
        return [text for text, _ in self.values]

    @cached_property
    def _doubt(self) -> Message | None:
        if found := why_doubtful(self._texts):
            return found
        if more_than_a_slip(self._texts):
            return msg("More than one letter changes: they may be two different things")
        return None


def groups(
    values: "Series[Any]",
    method: str | ClusterMethod = "fingerprint",
    ids: "Series[Any] | None" = None,
    progress: Progress = unwatched,
    decided: Decided = UNDECIDED,
) -> tuple[Group, ...]:
    """Return the groups of different texts that look the same, those of most rows first.

    `method` is the name of one, or one made with other settings. `ids` is a column beside
    `values`, such as the CUIT: when a group has two of them, it is in doubt. `decided` is what
    is known already: values known to be the same are together, those known to be two are not.
    """
    chosen = cluster_methods[method]() if isinstance(method, str) else method
    counted = count_values(values)
    members = list(zip(counted.values.to_pylist(), counted.counts.tolist(), strict=True))
    gathered = _gathered(members, chosen, decided, progress)
    known: Ids | None = None
    if ids is not None:
        known = _ids_of(counted, count_values(ids.astype("str").where(ids.notna(), None)))
    return tuple(sorted((_group(some, known, decided) for some in gathered), key=_size))


def _gathered(
    members: list[Member], method: ClusterMethod, decided: Decided, progress: Progress
) -> Iterator[list[Member]]:
    """Yield the members of each group, the most frequent first."""
    held = [(text, count) for text, count in members if text and count]
    texts = [text for text, _ in held]
    for places in decided.with_known(method.gather(texts, progress), texts):
        some = dict(sorted((held[place] for place in places), key=_frequent))
        parts = decided.split(list(some)) if decided.apart else iter([list(some)])
        yield from ([(text, some[text]) for text in part] for part in parts if len(part) > 1)


def _frequent(member: Member) -> tuple[int, str]:
    return -member[1], member[0]


def _size(group: Group) -> tuple[int, str]:
    return -group.rows, group.suggestion


def _group(members: list[Member], known: Ids | None, decided: Decided) -> Group:
    ids = () if known is None else tuple(tuple(sorted(known[text])) for text, _ in members)
    return Group(tuple(members), ids, decided.agreed([text for text, _ in members]))


def _ids_of(values: ValueCounts, ids: ValueCounts) -> Ids:
    """Gather, for each text, the different identifiers of its rows."""
    together = (values.places < len(values.values)) & (ids.places < len(ids.values))
    pairs = unique_codes(values.places[together] * len(ids.values) + ids.places[together])
    texts, names = values.values.to_pylist(), ids.values.to_pylist()
    listed: Ids = defaultdict(list)
    for pair in pairs.tolist():
        listed[texts[pair // len(names)]].append(names[pair % len(names)])
    return listed


def _bare(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())
