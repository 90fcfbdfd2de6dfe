"""What a person decided about one group of values that look the same."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.analysis.cluster import Group

Joined = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class Decision:
    """Whether the group is joined, how it is written, and which of its values are in."""

    joined: bool
    spelling: str
    members: frozenset[str]

    def old(self) -> tuple[str, ...]:
        """Return the values that will change."""
        return tuple(sorted(self.members - {self.spelling}))


def first_thought(group: Group) -> Decision:
    """Return the decision proposed: join, unless they may be two different things."""
    members = frozenset(text for text, _ in group.values)
    return Decision(not group.doubt, group.suggestion, members)


def joined(decisions: Iterable[Decision]) -> tuple[Joined, ...]:
    """Return what the step records: each spelling, and the ones it replaces."""
    pairs = ((one.spelling, one.old()) for one in decisions if one.joined and one.spelling.strip())
    return tuple((spelling, old) for spelling, old in pairs if old)
