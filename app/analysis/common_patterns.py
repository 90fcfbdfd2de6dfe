"""What people look for in texts, as patterns: a year, an amount, a CUIT, a date."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from app.i18n import Message, msg

YEAR = r"(?:^|[^0-9])((?:19|20)[0-9]{2})(?:[^0-9]|$)"
NUMBER = r"-?[0-9]+(?:[.,][0-9]+)*"
AMOUNT = r"(?:\$|[Uu]\$[Ss]|[Uu][Ss]\$|USD|ARS|\u20ac)\s*-?[0-9]+(?:[.,][0-9]+)*"
CUIT = r"(?:^|[^0-9])((?:20|23|24|25|26|27|30|33|34)[-. ]?[0-9]{8}[-. ]?[0-9])(?:[^0-9]|$)"
EMAIL = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
DATE = (
    r"(?:^|[^0-9])([0-3]?[0-9][/.-][01]?[0-9][/.-](?:[0-9]{4}|[0-9]{2})"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[^0-9]|$)"
)
BRACKETS = r"\(([^()]*)\)"
PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "year": YEAR,
        "number": NUMBER,
        "amount": AMOUNT.replace("\\u20ac", "\u20ac"),
        "cuit": CUIT,
        "email": EMAIL,
        "date": DATE,
        "brackets": BRACKETS,
    }
)
WORDS: Mapping[str, Message] = MappingProxyType(
    {
        "year": msg("a year"),
        "number": msg("a number"),
        "amount": msg("an amount of money"),
        "cuit": msg("a CUIT"),
        "email": msg("an e-mail address"),
        "date": msg("a date"),
        "brackets": msg("the text between parentheses"),
        "after": msg("the word behind another"),
        "pattern": msg("what a pattern of mine says"),
    }
)


def word_behind(text: str) -> str:
    """Return a pattern for the word behind a text, whatever its capitals."""
    return rf"(?:^|[^0-9A-Za-zÀ-ÿ])(?i:{re.escape(text)})[\s:.]+([^\s,;]+)"
