"""Signs of a text, in plain Python."""

from app.analysis.signs import (
    ACCENT,
    ANY_ACCENT,
    BLANK,
    BREAK_TAG,
    DASH,
    DOUBLE,
    ENTITY,
    SINGLE,
    TAG,
    TILDE,
    TIMES,
    UNSEEN,
)

INVISIBLE = f"""
import re


def without_unseen(text):
    clean = re.sub({BLANK!a}, " ", re.sub({UNSEEN!a}, "", text))
    return None if clean != text and not clean.strip() else clean
"""

HTML = f"""
import html
import re


def unescaped(text, tags):
    for _ in range({TIMES}):
        text = re.sub({ENTITY!a}, lambda found: html.unescape(found[0]), text)
    return re.sub({TAG!a}, "", re.sub({BREAK_TAG!a}, " ", text)) if tags else text
"""

STRAIGHT = f"""
import re


def straight(text, dashes):
    plain = re.sub({SINGLE!a}, "'", re.sub({DOUBLE!a}, '"', text))
    return re.sub({DASH!a}, "-", plain) if dashes else plain
"""

ACCENTS = f"""
import re
import unicodedata


def without_accents(text, keep):
    apart = unicodedata.normalize("NFD", text)
    if keep:
        bare = re.sub({TILDE!a}, r"\\1", re.sub({ACCENT!a}, "", apart))
    else:
        bare = re.sub({ANY_ACCENT!a}, "", apart)
    return unicodedata.normalize("NFC", bare)
"""

KINDS = """
import unicodedata


def is_of(sign, kinds, more):
    '''Say whether a sign is of some Unicode categories, or one of some more.'''
    return sign in more or unicodedata.category(sign)[0] in kinds


def without(text, kinds, more):
    return "".join(sign for sign in text if not is_of(sign, kinds, more))


def only(text, kinds, more):
    return "".join(sign for sign in text if is_of(sign, kinds, more))
"""
