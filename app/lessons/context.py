"""What a lesson may refer to, which lives outside of it."""

from dataclasses import dataclass, field

from app.lessons.practice import Keys


@dataclass(frozen=True)
class Context:
    """The answers, the practice tables, the terms and the misconceptions there are."""

    keys: Keys = field(default_factory=dict)
    datasets: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    misconceptions: frozenset[str] = frozenset()
