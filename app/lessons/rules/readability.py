"""How easy Spanish prose is to read: the INFLESZ scale of Szigriszt and Barrio, 0 to 100."""

import re

SIGNS = re.compile(r"[`*_>#|\[\]{}]")
BULLET = re.compile(r"^\s*(-|\d+\.)\s*(\[[ x]\])?", re.MULTILINE)
SENTENCE_END = re.compile(r"[.!?:;\n]+")
WORD = re.compile(r"[A-Za-zÁÉÍÓÚáéíóúñÑü]+")
VOWELS, STRONG = "aeiouáéíóúü", "aeoáéóíú"


def readability(text: str) -> float:
    """Return the score: 60 and more is easy for most adults."""
    plain = BULLET.sub("", SIGNS.sub(" ", text))
    sentences = [part for part in SENTENCE_END.split(plain) if len(WORD.findall(part)) > 1]
    words = WORD.findall(plain)
    if not words:
        return 100.0
    syllables = sum(map(syllables_of, words)) / len(words)
    return round(206.835 - 62.3 * syllables - len(words) / max(1, len(sentences)), 1)


def syllables_of(word: str) -> int:
    """Count the syllables of a Spanish word: two strong vowels side by side are two."""
    lower, count = word.lower(), 0
    for before, sign in zip(f" {lower}", lower, strict=False):
        if sign in VOWELS:
            count += before not in VOWELS or (sign in STRONG and before in STRONG)
    return max(1, count)
