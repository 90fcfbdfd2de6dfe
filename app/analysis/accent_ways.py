"""Patterns in which a letter stands for itself with any accent of our languages."""

import re

WAYS = ("aáàäâã", "eéèëê", "iíìïî", "oóòöôõ", "uúùüû", "nñ", "cç")
MARKS = "[\u0300-\u036f]*"
_CLASSES = {
    sign: f"[{ways}]{MARKS}" for way in WAYS for ways in (way, way.upper()) for sign in ways
}


def any_accents(text: str) -> str:
    """Return a pattern for a text with other accents, or none; capitals count."""
    return "".join(_CLASSES.get(sign, re.escape(sign)) for sign in text)
