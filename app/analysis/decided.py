"""What a person already decided of pairs of values: the same thing, or two."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.analysis.blanks import tidy
from app.analysis.cluster_method import Places, connected
from app.analysis.fingerprint import fingerprint

TextPair = tuple[str, str]


def pair_key(one: str, other: str) -> TextPair:
    """Return the two values as decisions know them, whatever capitals and signs they have.

    Values that only differ in those are known by their exact texts.
    """
    first, second = fingerprint(one), fingerprint(other)
    if first == second or not first or not second:
        first, second = tidy(one) or one, tidy(other) or other
    return (first, second) if first <= second else (second, first)


@dataclass(frozen=True)
class Decided:
    """Pairs of values known to be the same, and pairs known to be two things."""

    same: tuple[TextPair, ...] = ()
    apart: tuple[TextPair, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.same or self.apart)

    def are_same(self, one: str, other: str) -> bool:
        """Say whether it was decided that they are the same."""
        return pair_key(one, other) in self._same

    def are_apart(self, one: str, other: str) -> bool:
        """Say whether it was decided that they are two things."""
        return pair_key(one, other) in self._apart

    def with_known(self, groups: Iterator[Places], texts: Sequence[str]) -> Iterator[Places]:
        """Add to groups of places the values that were decided to be the same."""
        if not self.same:
            return groups
        return connected([*groups, *self._known(texts)])

    def split(self, values: Sequence[str]) -> Iterator[list[str]]:
        """Yield the values in as few parts as keep apart those that were decided to be two."""
        parts: list[list[str]] = []
        for value in values:
            fits = (part for part in parts if not any(self.are_apart(value, one) for one in part))
            part = next(fits, None)
            if part is None:
                parts.append([value])
            else:
                part.append(value)
        return iter(parts)

    def agreed(self, values: Sequence[str]) -> frozenset[str]:
        """Return the values that were decided to be the same as another of them."""
        if not self.same:
            return frozenset()
        pairs = ((one, other) for at, one in enumerate(values) for other in values[:at])
        return frozenset(value for pair in pairs if self.are_same(*pair) for value in pair)

    def _known(self, texts: Sequence[str]) -> Iterator[Places]:
        places: dict[str, Places] = defaultdict(list)
        wanted = {name for pair in self._same for name in pair}
        for place, text in enumerate(texts):
            for name in {fingerprint(text), tidy(text) or text} & wanted:
                places[name].append(place)
        for one, other in self._same:
            if places[one] and places[other]:
                yield [*places[one], *places[other]]

    @cached_property
    def _same(self) -> frozenset[TextPair]:
        return frozenset(pair_key(*pair) for pair in self.same)

    @cached_property
    def _apart(self) -> frozenset[TextPair]:
        return frozenset(pair_key(*pair) for pair in self.apart)


UNDECIDED = Decided()
