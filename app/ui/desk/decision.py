"""What a person decided about one group of values that look the same."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.analysis.cluster import Group

Joined = tuple[str, tuple[str, ...]]
Pair = tuple[str, str, bool]


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


def learnt(group: Group, decision: Decision, *, answered: bool) -> Iterator[Pair]:
    """Yield what a decision says of each value: the same as the spelling chosen, or another thing.

    A group left out counts only when the person `answered`: nobody decided the others.
    """
    texts = [text for text, _ in group.values]
    if not decision.joined:
        if answered:
            yield from ((one, texts[0], False) for one in texts[1:])
        return
    kept = next((text for text in texts if text in decision.members), texts[0])
    yield from ((one, kept, one in decision.members) for one in texts if one != kept)


def joined(decisions: Iterable[Decision]) -> tuple[Joined, ...]:
    """Return what the step records: each spelling, and the ones it replaces."""
    pairs = ((one.spelling, one.old()) for one in decisions if one.joined and one.spelling.strip())
    return tuple((spelling, old) for spelling, old in pairs if old)
