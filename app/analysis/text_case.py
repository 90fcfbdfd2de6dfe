"""Capitals and small letters, the way Python writes them and the way Spanish titles are written.

A title has a capital at the start of each word, with these exceptions, in this order:

1. letters with points are an abbreviation and stay in capitals: S.R.L.
2. legal forms, a few acronyms of the City and Roman numbers are in capitals: SA, GCBA, XXI;
3. words such as “de” or “las” are small, but never the first word nor the last one;
4. letters with digits behind are a code and stay as they are: LPA24;
5. words in capitals stay so when fewer than half of the words of the text are: they are
   acronyms. In a text all in capitals nobody can tell, so they become ordinary words.
"""

import re
from functools import lru_cache

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.arrow_text import Change, Write, rewritten

PARTICLES = """
    de del la las los el lo y e o u en a al con por para sin sobre entre desde hasta
"""
ACRONYMS = """
    sa sau sas srl ute scs sca scc saic sacif saci gcba gcaba caba cuit cuil dni ong ba
"""
SMALL, CAPITALS = frozenset(PARTICLES.split()), frozenset(ACRONYMS.split())
LETTER = r"[^\W_][\u0300-\u036f]*"
WORD = re.compile(rf"(?:{LETTER})+(?:[.'\u2019](?:{LETTER})+)*\.?")
POINTS = re.compile(rf"{LETTER}(?:\.{LETTER})+\.?")
ROMAN = re.compile(r"(?=..)x{0,3}(?:ix|iv|v?i{0,3})")
CODE = re.compile(r"[^\W\d_]+\d")
PIECE = re.compile(rf"(?:{LETTER})+")
FIRST = re.compile(r"[^\W\d_]")
HALF = 2
INITIAL = 2  # the place of the second piece in O'Higgins
BEYOND = "[\u00df\u0130\u0149\u019b\u01f0\u0250-\U0010ffff]"
"""Signs whose capitals or small letters Arrow writes in another way than Python."""


def upper(texts: pa.Array) -> pa.Array:
    """Write every text in capitals, as `str.upper` does."""
    return _cased(texts, pc.utf8_upper, str.upper)


def lower(texts: pa.Array) -> pa.Array:
    """Write every text in small letters, as `str.lower` does."""
    return _cased(texts, pc.utf8_lower, str.lower)


def titles(texts: pa.Array) -> pa.Array:
    """Write every text as a title."""
    return rewritten(texts, title)


def sentences(texts: pa.Array) -> pa.Array:
    """Write every text in small letters, but its first letter."""
    return rewritten(texts, sentence)


def sentence(text: str) -> str:
    """Write one text in small letters, but its first letter."""
    return FIRST.sub(lambda found: found[0].upper(), text.lower(), count=1)


def title(text: str) -> str:
    """Write one text as a title in Spanish."""
    words = [word[0] for word in WORD.finditer(text)]
    loud = sum(len(word) > 1 and word.isupper() for word in words)
    keep = loud * HALF < sum(not word.isdigit() for word in words)
    ends = {0, len(words) - 1}
    written = (_word(word, keep=keep, small=place not in ends) for place, word in enumerate(words))
    return WORD.sub(lambda _: next(written), text)


@lru_cache(50_000)
def _word(word: str, *, keep: bool, small: bool) -> str:
    bare = word.rstrip(".").lower()
    if POINTS.fullmatch(word) or bare in CAPITALS or ROMAN.fullmatch(bare):
        return word.upper()
    if small and bare in SMALL:
        return word.lower()
    if CODE.match(word) or (keep and len(word) > 1 and word.isupper()):
        return word
    return PIECE.sub(lambda piece: _piece(word, piece), word)


def _piece(word: str, piece: re.Match[str]) -> str:
    start = piece.start()
    begins = start <= INITIAL or word[start - 1] == "."
    return piece[0].capitalize() if begins else piece[0].lower()


def _cased(texts: pa.Array, fast: Change, exact: Write) -> pa.Array:
    beyond = pc.match_substring_regex(texts, BEYOND)
    if not pc.any(beyond).as_py():
        return fast(texts)
    return pc.if_else(beyond, rewritten(texts, exact, beyond), fast(texts))
