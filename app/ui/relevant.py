"""Questions of a form that are only worth asking after some answer to another one."""

from collections.abc import Mapping
from typing import Any

When = tuple[str, frozenset[str]]  # a question, and the answers to it that bring this one


def _after(question: str, *answers: str) -> When:
    return question, frozenset(answers)


SIGNS = {"signs": _after("what", "these")}
WHEN: Mapping[str, Mapping[str, When]] = {
    "bin_numbers": {"cuts": _after("way", "cuts"), "count": _after("way", "quantiles", "even")},
    "deflate": dict.fromkeys(("other", "months", "levels"), _after("index", "own")),
    "extract_pattern": {"word": _after("what", "after"), "pattern": _after("what", "pattern")},
    "group_values_private": {"width": _after("way", "bands")},
    "keep_only": SIGNS,
    "mask_values": {"prefix": _after("way", "code")},
    "per_inhabitant": dict.fromkeys(("other", "places", "people"), _after("population", "own")),
    "remove_characters": SIGNS,
    "take_part": {
        "count": _after("way", "first", "last", "places"),
        "end": _after("way", "places"),
        "mark": _after("way", "before", "after", "between"),
        "closing": _after("way", "between"),
    },
}


def is_relevant(cls: type[Any], name: str, answers: Mapping[str, Any]) -> bool:
    """Say whether a question of a form is worth asking, with the other answers it has."""
    asked = WHEN.get(getattr(cls, "kind", ""), {}).get(name)
    return asked is None or answers.get(asked[0]) in asked[1]
