"""Kinds of signs that people take out of a text, or keep: digits, letters, punctuation."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from app.errors import UserError
from app.i18n import Message, msg

PATTERNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "digits": ("", "0123456789"),
        "letters": ("LM", ""),
        "letters_spaces": ("LM", " "),
        "letters_digits": ("LM", "0123456789"),
        "number": ("", "0123456789.,-"),
        "punctuation": ("PS", ""),
        "spaces": ("Z", "\t\n\r\x0b\x0c"),
    }
)
"""The Unicode categories of each kind, by their first letter, and some signs more."""
What = Literal[
    "digits",
    "letters",
    "letters_spaces",
    "letters_digits",
    "number",
    "punctuation",
    "spaces",
    "these",
]
WORDS: Mapping[str, Message] = MappingProxyType(
    {
        "digits": msg("digits"),
        "letters": msg("letters"),
        "letters_spaces": msg("letters and spaces"),
        "letters_digits": msg("letters and digits"),
        "number": msg("digits, points, commas and hyphens"),
        "punctuation": msg("punctuation and symbols"),
        "spaces": msg("spaces"),
        "these": msg("the signs written below"),
    }
)


def kind_of(what: str, signs: str) -> tuple[str, str]:
    """Return the categories and the signs meant; refuse “these” without any sign."""
    if what != "these":
        return PATTERNS[what]
    if not signs:
        raise UserError(msg("No sign was written."), msg("Write the signs that are meant."))
    return "", signs


def class_of(categories: str, signs: str) -> str:
    """Return the inside of a class of a pattern, as Arrow understands it."""
    return "".join(rf"\p{{{one}}}" for one in categories) + "".join(map(re.escape, signs))


def said(what: str, signs: str) -> Message:
    """Return the words for a sentence."""
    return msg("“{text}”", text=signs) if what == "these" else WORDS[what]
