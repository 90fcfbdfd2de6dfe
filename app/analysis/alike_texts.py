"""Spellings of one thing in a column: what a person would take for the same words."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import OSA

from app.analysis.fingerprint import fingerprint, words_of
from app.analysis.reading.missing import visible

SHORT = 3  # letters an abbreviation needs
LETTERS = 8  # a key with fewer letters may differ in one and be another thing
RARE = 5  # times rarer than the usual spelling: a slip of the hand
WORD = 6  # letters a word needs for one of them to be a slip
FEMININE = "a"  # “gobernadora” is no slip of “gobernador”
COMPARED = 300  # different keys


def alike(counts: Mapping[str, int]) -> list[tuple[str, ...]]:
    """Return the groups of spellings, the commonest of each first; `counts` are of the column.

    Spellings that only differ in spaces and signs nobody sees are one.
    """
    seen: Counter[str] = Counter()
    for text, count in counts.items():
        seen[" ".join(visible(text).split())] += count
    groups: dict[str, list[str]] = defaultdict(list)
    longer = _abbreviations(seen)
    for text in seen:
        if key := fingerprint(_spelled_out(text, longer)):
            groups[key].append(text)
    merged = _with_slips(groups, seen)
    found = (sorted(group, key=lambda text: -seen[text]) for group in merged)
    return [tuple(group) for group in found if len(group) > 1]


def _abbreviations(texts: Mapping[str, int]) -> dict[str, str]:
    """Return the word that each “Min.” stands for, where the column has only one."""
    words = {word for text in texts for word in words_of(text)}
    short = {
        token.rstrip(".").lower()
        for text in texts
        for token in text.split()
        if token.endswith(".") and token[:-1].isalpha() and len(token) > SHORT
    }
    found = {}
    for start in short:
        whole = [word for word in words if word.startswith(start) and len(word) > len(start) + 1]
        if len(whole) == 1:
            found[start] = whole[0]
    return found


def _spelled_out(text: str, longer: Mapping[str, str]) -> str:
    if not longer:
        return text
    return " ".join(longer.get(one.rstrip(".").lower(), one) if "." in one else one
                    for one in text.split())  # fmt: skip


def _with_slips(groups: Mapping[str, Sequence[str]], counts: Mapping[str, int]) -> list[list[str]]:
    """Join to a common key the rare ones that are one letter away from it."""
    weight = {key: sum(counts[text] for text in texts) for key, texts in groups.items()}
    order = sorted(groups, key=lambda key: -weight[key])
    found: dict[str, list[str]] = {}
    for key in order:
        home = _near(key, found, weight) if len(order) <= COMPARED else None
        found.setdefault(home or key, []).extend(groups[key])
    return list(found.values())


def _near(key: str, kept: Mapping[str, object], weight: Mapping[str, int]) -> str | None:
    if len(key) < LETTERS or any(sign.isdigit() for sign in key):
        return None
    for other in kept:
        if weight[other] < RARE * weight[key] or any(sign.isdigit() for sign in other):
            continue
        if _is_slip(key.split(), other.split()):
            return other
    return None


def _is_slip(words: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether all the words are the same but for one letter of one long word."""
    left, right = set(words) - set(others), set(others) - set(words)
    if len(left) != 1 or len(right) != 1:
        return False
    one, other = left.pop(), right.pop()
    if FEMININE in {one.removeprefix(other), other.removeprefix(one)}:
        return False
    return len(one) >= WORD and OSA.distance(one, other, score_cutoff=1) <= 1
