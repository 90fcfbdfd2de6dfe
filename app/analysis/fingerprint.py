"""The words of a text without what changes from one hand to another: its fingerprint.

Two texts with the same fingerprint have the same words, whatever the capitals, accents, dots,
spaces and order. It is the method of OpenRefine with repairs for Argentine names: dotted
initials stay together, other punctuation separates words, and usual abbreviations are one.
"""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from app.analysis.spellings import PHRASES, SPELLINGS

COMMON: Mapping[str, str] = MappingProxyType(dict(SPELLINGS))
ALONE = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "oe", "ð": "d", "đ": "d", "ɖ": "d", "þ": "th", "ƿ": "w",
    "ħ": "h", "\u0131": "i", "ĸ": "k", "ł": "l", "ŋ": "n", "\u017f": "s", "ŧ": "t", "©": "c",
}  # fmt: skip
APOSTROPHES = "'\u2018\u2019\u02bc\u00b4\u0060\u2032"
NUMBER_SIGNS = "\u00b0\u00ba"
SPACE, HIDDEN = frozenset(("Zs", "Zl", "Zp")), frozenset(("Cf", "Mn", "Me", "Lm", "Sk"))


class _Folding(dict[int, str]):
    """What becomes of each sign, worked out the first time it is met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded_sign(chr(code))
        return folded


def _folded_sign(sign: str) -> str:
    if sign in APOSTROPHES:
        return "'"
    if sign in NUMBER_SIGNS:
        return "\u00b0"
    plain = unicodedata.normalize("NFKD", ALONE.get(sign.lower(), sign.lower()))
    return "".join(_written(one) for one in plain)


def _written(sign: str) -> str:
    category = unicodedata.category(sign)
    if category in HIDDEN:
        return ""
    if sign in ".\u00b0":
        return sign
    return " " if category in SPACE or category[0] in "PC" else ALONE.get(sign, sign)


FOLDING = _Folding()
_LETTER = r"[^\W\d_]"
APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
NUMBER = re.compile(r"\bn[ .]{0,2}\u00b0[.]?|(?<!\w)\u00b0")
INITIALS = re.compile(rf"\b{_LETTER}(?:\s?\.\s?(?![yeou]\s){_LETTER}\b)+\.?")
PHRASE = re.compile(rf"\b(?:{'|'.join(sorted(PHRASES, key=len, reverse=True))})\b")


def words_of(text: str) -> list[str]:
    """Return the words in their order: lower case, without accents nor punctuation.

    Initials with dots are one word (`S. A.` is `sa`), and so are the legal forms written out.
    """
    plain = text.translate(FOLDING)
    if "'" in plain:
        plain = APOSTROPHE.sub("", plain).replace("'", " ")
    if "\u00b0" in plain:
        plain = NUMBER.sub(" n ", plain).replace("\u00b0", "o")
    if "." in plain:
        plain = INITIALS.sub(_joined, plain).replace(".", " ")
    return PHRASE.sub(_phrase, " ".join(plain.split())).split()


def fingerprint(text: str, spellings: Mapping[str, str] = COMMON) -> str:
    """Return the key that texts with the same words share; empty when there is no word.

    `spellings` maps a word to the one that stands for it.
    """
    return " ".join(sorted({spellings.get(word, word) for word in words_of(text)}))


def _joined(found: re.Match[str]) -> str:
    return f" {''.join(sign for sign in found.group() if sign.isalpha())} "


def _phrase(found: re.Match[str]) -> str:
    return PHRASES[found.group()]
