"""The keys of OpenRefine exactly as it makes them, to compare tools in a lesson."""

import re
import unicodedata
from string import punctuation

ALONE = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "oe", "å": "aa", "©": "c", "ð": "d", "đ": "d",
    "ɖ": "d", "þ": "th", "ƿ": "w", "ħ": "h", "\u0131": "i", "ĸ": "k", "ł": "l", "ŋ": "n",
    "\u017f": "s", "\u1e9c": "s", "\u1e9d": "s", "ŧ": "t",
}  # fmt: skip
LETTERS = str.maketrans(ALONE)
SPACING = frozenset("\t\n\x0b\x0c\r\x85")
DROPPED = frozenset(("Lm", "Sk"))
FIRST_MARK, LAST_MARK = "\u0300", "\u036f"
UNSEEN = dict.fromkeys([*range(32), 127, *map(ord, punctuation)])


def fingerprint_key(text: str) -> str:
    """Return the words in order, each once, without capitals, accents nor punctuation."""
    return " ".join(sorted(set(_plain(text).split())))


def ngram_key(text: str, size: int) -> str:
    """Return the pieces of `size` signs in order, each once; empty when there is none."""
    signs = "".join(sign for sign in _plain(text) if not sign.isspace() and sign not in SPACING)
    pieces = {signs[start : start + size] for start in range(len(signs) - size + 1)}
    return "".join(sorted(pieces))


def block_text(text: str) -> str:
    """Return the text as the nearest neighbours are put in blocks: accents stay."""
    return re.sub(r"\s+", " ", text.strip().translate(UNSEEN)).lower().strip()


def blocks_of(text: str, size: int) -> set[str]:
    """Return the pieces of `size` signs; two values that share none are never compared."""
    plain = block_text(text)
    return {plain[start : start + size] for start in range(len(plain) - size + 1)}


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.strip().lower())
    bare = "".join(sign for sign in decomposed if not _is_mark(sign))
    return "".join(sign for sign in bare.translate(LETTERS) if _is_kept(sign))


def _is_mark(sign: str) -> bool:
    return FIRST_MARK <= sign <= LAST_MARK or unicodedata.category(sign) in DROPPED


def _is_kept(sign: str) -> bool:
    category = unicodedata.category(sign)
    return sign in SPACING or (category[0] != "P" and category != "Cc")
