r"""The edges of words in patterns (`\b`), for words with letters of any language.

Arrow's engine knows edges of English words only: for it “año” has one in its middle. Here the
edges are marked in the text, and the pattern is rewritten so that its edges are those marks and
the rest of it passes over them. The engine still takes time in proportion to the text.
"""

import re

import pyarrow as pa
import pyarrow.compute as pc

MARK = "\ufdd0"  # no text has it: it is no character, only for use within programs
TWICE = MARK * 2  # at each edge: what ends there and what begins there use one each
LETTERS = r"\p{L}\p{M}\p{N}_"
PASSING = f"{MARK}*"
PIECE = re.compile(
    r"""
    (?P<class>\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\])
    |(?P<plain>\((?:\?(?:P?<\w+>|[a-zA-Z-]*:|[a-zA-Z-]+\)))?|[)|])
    |(?P<times>(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\??)
    |(?P<edge>\\b)
    |(?P<start>\^|\\A)
    |(?P<atom>\\[pP]\{[^}]*\}|\\[pP].|\\x\{[0-9A-Fa-f]+\}|\\x[0-9A-Fa-f]{2}|\\[0-7]{1,3}|\\.|.)
    """,
    re.VERBOSE | re.DOTALL,
)
FLAG_S = re.compile(r"\(\?[a-zA-Z]*s")
NEGATIVE = {r"\D": "0-9", r"\S": r"\t\n\f\r "}


def has_edges(pattern: str) -> bool:
    """Say whether a pattern asks for the edge of a word."""
    return any(found["edge"] for found in PIECE.finditer(pattern))


def can_pass(pattern: str) -> bool:
    r"""Say whether all that a pattern with edges asks for can pass over the marks; \B cannot."""
    pieces = [found[0] for found in PIECE.finditer(pattern)]
    mixed = (one for one in pieces if one.startswith("[") and not one.startswith("[^"))
    return r"\B" not in pieces and not any(re.search(r"\\[DSWP]", one) for one in mixed)


def edged(pattern: str) -> str:
    """Return the pattern that finds in marked texts what a pattern finds in the texts."""
    any_sign = "" if FLAG_S.search(pattern) else r"\n"
    return PIECE.sub(lambda found: _passing(found, any_sign), pattern)


def marked(texts: pa.Array) -> pa.Array:
    """Return the texts with the edges of their words marked."""
    return pc.replace_substring_regex(texts, f"([{LETTERS}]+)", rf"{TWICE}\1{TWICE}")


def unmarked(texts: pa.Array) -> pa.Array:
    """Return the texts without marks."""
    return pc.replace_substring(texts, MARK, "")


def _passing(found: re.Match[str], any_sign: str) -> str:
    piece = found[0]
    if found["plain"] or found["times"] or found["start"]:
        return piece
    if found["edge"]:
        return MARK
    if piece.startswith("[^"):
        piece = f"{piece[:-1]}{MARK}]"
    negative = {**NEGATIVE, ".": any_sign}
    if piece in negative:
        piece = f"[^{negative[piece]}{MARK}]"
    return f"(?:{PASSING}{piece})"
