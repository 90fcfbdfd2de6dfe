"""The groups of a column and what is proposed for each, worked out away from the window."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pandas import Series

from app.analysis.cluster import Group, groups
from app.analysis.decided import UNDECIDED
from app.analysis.reading.folded import folded
from app.progress import Progress
from app.ui.desk.alike_tools import ALL, SURE
from app.ui.desk.decision import Decision, Pair, first_thought, learnt
from app.ui.remembered import Remembered


@dataclass(frozen=True)
class Wanted:
    """What to look for: the values, how, and a column that identifies, if there is one."""

    values: "Series[Any]"
    method: str
    ids: "Series[Any] | None" = None


@dataclass(frozen=True)
class Found:
    """The groups, and the decision proposed for each."""

    groups: Sequence[Group] = ()
    decisions: Sequence[Decision] = ()

    def learnt(self, decisions: Sequence[Decision], touched: Collection[int]) -> list[Pair]:
        """Return what was decided of each pair of values; `touched` were answered one by one."""
        every = enumerate(zip(self.groups, decisions, strict=True))
        return [
            pair
            for place, (group, decision) in every
            for pair in learnt(group, decision, answered=place in touched)
        ]

    def places(self, words: str) -> list[int]:
        """Return the places of the groups with a value that has some words in it."""
        wanted = folded(words)
        return [
            place
            for place, group in enumerate(self.groups)
            if not wanted or any(wanted in folded(text) for text, _ in group.values)
        ]


def look(wanted: Wanted, remembered: Remembered | None, progress: Progress) -> Found:
    """Find the groups; what the person decided in other projects counts."""
    decided = remembered.decided() if remembered else UNDECIDED
    found = groups(wanted.values, wanted.method, wanted.ids, progress, decided)
    return Found(found, tuple(map(first_thought, found)))


def answered(group: Group, decision: Decision, what: str) -> Decision:
    """Return the decision when many groups are marked, or unmarked, at once."""
    return replace(decision, joined=what == ALL or (what == SURE and not group.doubt))
