"""Whether texts of one group are more than a slip of the hand apart: «Mediamax», «Mediafox»."""

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from app.analysis.broken_text import repaired
from app.analysis.fingerprint import COMMON, fingerprint, words_of

SLIP = 1  # letters of a word: missing, added, changed, or two of them swapped
COMPARED = 100  # different texts; in a larger group the others are compared with these

Words = tuple[str, ...]


def more_than_a_slip(texts: Sequence[str]) -> bool:
    """Say whether some text is more than one letter of a word away from all the others.

    Accents, dots, the order of the words, usual abbreviations and broken letters do not count.
    """
    forms = {fingerprint(text): _words(text) for text in map(repaired, texts)}
    names = [words for key, words in forms.items() if key]
    if len(names) < 2:  # noqa: PLR2004 - all say the same
        return False
    near = names[:COMPARED]
    return any(min(_apart(one, two) for two in near if two is not one) > SLIP for one in names)


def _words(text: str) -> Words:
    return tuple(COMMON.get(word, word) for word in words_of(text))


def _apart(one: Words, other: Words) -> int:
    """Return how many letters change in the word that changes most."""
    if len(one) == len(other):
        return min(_worst(one, other), _worst(sorted(one), sorted(other)))
    return int(OSA.distance("".join(one), "".join(other)))


def _worst(one: Sequence[str], other: Sequence[str]) -> int:
    return max(OSA.distance(*pair) for pair in zip(one, other, strict=True))
