"""The unit that a title or the name of a column says its amounts are in: «en millones de pesos»."""

import re
from dataclasses import dataclass

FACTORS = {
    "billones": 10**12,
    "miles de millones": 10**9,
    "millones": 10**6,
    "miles": 10**3,
}
"""As they are counted in Spanish: a «billón» is a million of millions."""
_SIZE = f"(?P<size>{'|'.join(FACTORS)})"
_WHAT = r"pesos|\$|d[oó]lares|u\$s|us\$|usd|ars|euros|personas|habitantes|unidades|toneladas|litros"
_OF = rf"(?:\s+de\s+(?:{_WHAT})(?!\w)[a-z ]*)"
_END = r"(?=\s*(?:[).,;:\]-]|$))"
PATTERNS = (
    rf"\ben\s+{_SIZE}(?:{_OF}|{_END})",
    rf"(?<![\d\w.,])(?<!\d\s){_SIZE}{_OF}",
    rf"\(\s*{_SIZE}\s*\)",
    rf"\$\s*{_SIZE}\b",
)
_FOUND = tuple(re.compile(pattern, re.IGNORECASE) for pattern in PATTERNS)


@dataclass(frozen=True)
class Unit:
    """What each amount has to be multiplied by, and the words that say so."""

    factor: int
    words: str


def units_in(title: str) -> Unit | None:
    """Return the unit that a text tells of; None when amounts are as they are written."""
    plain = " ".join(title.split())
    found = next((match for one in _FOUND if (match := one.search(plain))), None)
    if found is None:
        return None
    return Unit(FACTORS[found["size"].lower()], found[0].strip(" ().,;:"))
