"""Kinds of signs in a text: those nobody sees, HTML codes, curly quotes, accents, digits.

Patterns mean the same for Arrow and for Python's `re`, so that exported code can use them too.
"""

import html
import re

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.arrow_text import rewritten

BLANK = "\r\n|[\t-\r\x1c-\x1f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
UNSEEN = (
    "[\x00-\x08\x0e-\x1b\x7f-\u0084\u0086-\u009f\u00ad\u061c\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
ENTITY = "&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"
BREAK_TAG = r"(?i)<(?:br|/p|/div|/li|/tr|/td)\s*/?>"
TAG = r"</?[a-zA-Z][^<>]*>|<!--[^<>]*-->"
TIMES = 3  # texts escaped over and over: &amp;amp;
DOUBLE, SINGLE = "[\u201c-\u201f\u00ab\u00bb\u2033\u275d\u275e]", "[\u2018-\u201b\u2032\u00b4`]"
DASH = "[\u2010-\u2015\u2212]"
ACCENT = "[\u0300-\u0302\u0304-\u036f]"
TILDE = "(^|[^nN])\u0303"  # the one of ñ is part of the letter
ANY_ACCENT = "[\u0300-\u036f]"
_ENTITY = re.compile(ENTITY)


def without_unseen(texts: pa.Array) -> pa.Array:
    """Drop signs nobody sees; odd blanks become a plain space, cells of nothing else missing."""
    odd = pc.match_substring_regex(texts, f"{BLANK}|{UNSEEN}")
    if not pc.any(odd).as_py():
        return texts
    clean = replaced(replaced(texts, UNSEEN, ""), BLANK, " ")
    gone = pc.and_(odd, pc.equal(pc.utf8_trim_whitespace(clean), ""))
    return pc.if_else(pc.fill_null(gone, False), None, clean)


def unescaped(texts: pa.Array, *, tags: bool) -> pa.Array:
    """Write the signs that HTML codes stand for; `tags` takes marks such as <b> out."""
    coded = pc.match_substring_regex(texts, ENTITY)
    texts = rewritten(texts, unescaped_text, coded)
    return replaced(replaced(texts, BREAK_TAG, " "), TAG, "") if tags else texts


def unescaped_text(text: str) -> str:
    """Write the signs of one text; a code needs its semicolon, or “R&D” would change."""
    for _ in range(TIMES):
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return text


def straight(texts: pa.Array, *, dashes: bool) -> pa.Array:
    """Write straight quotes, and plain hyphens if asked."""
    plain = replaced(replaced(texts, DOUBLE, '"'), SINGLE, "'")
    return replaced(plain, DASH, "-") if dashes else plain


def without_accents(texts: pa.Array, *, keep: bool) -> pa.Array:
    """Take accents off; `keep` leaves ñ alone. Letters of Spanish go the short way."""
    plain = texts
    for accented, bare in zip("áéíóúüÁÉÍÓÚÜ" + "ñÑ" * (not keep), "aeiouuAEIOUUnN", strict=False):
        plain = pc.replace_substring(plain, accented, bare)
    near = pc.replace_substring(pc.replace_substring(plain, "ñ", "n"), "Ñ", "N")
    others = pc.fill_null(pc.invert(pc.string_is_ascii(near)), False)
    if not pc.any(others).as_py():
        return plain
    return pc.replace_with_mask(plain, others, _bare(texts.filter(others), keep=keep))


def _bare(texts: pa.Array, *, keep: bool) -> pa.Array:
    apart = pc.utf8_normalize(texts, form="NFD")
    if keep:
        bare = replaced(replaced(apart, ACCENT, ""), TILDE, r"\1")
    else:
        bare = replaced(apart, ANY_ACCENT, "")
    return pc.utf8_normalize(bare, form="NFC")


def replaced(texts: pa.Array, pattern: str, new: str) -> pa.Array:
    """Write `new` where a pattern is found."""
    return pc.replace_substring_regex(texts, pattern, new)
