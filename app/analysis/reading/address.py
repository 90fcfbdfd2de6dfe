"""Addresses as they are written in Buenos Aires: street and number, or two streets."""

import re

from app.analysis.accent_blind import plain

STREET = re.compile(
    r"(?:^|[ ,.])(?:av|avda|avd|avenida|ave|calle|pje|pasaje|psje|diag|diagonal|bv|bulevar"
    r"|esq|esquina)(?:[ .,]|$)"
)
SAID = re.compile(r"(?:^|[ ,])(?:entre |e/|autopista |au [0-9])|s/n|\b(?:n[°º]|nro\.?|n\.) *[0-9]")
NUMBERED = re.compile(
    r"[a-z]{3}[^\n]*[a-z.,°º)] *[0-9]{1,5}(?:[ -/ay]*[0-9]{1,5})?\.?(?:$|[,;(/ ])"
)
CORNER = re.compile(r"[a-z.]{3,} *,? +(?:y|e|esq\.?|esquina|&|e/|-) +[a-z]")
LONGEST = 120  # signs: more than that is a text that speaks of places


def looks_like_an_address(text: str) -> bool:
    """Say whether a text has a street with a number, or two streets."""
    clean = plain(text).strip()
    return any(shape.search(clean) for shape in (NUMBERED, CORNER, STREET, SAID))


def is_marked_as_address(text: str) -> bool:
    """Say whether a text says by itself that it is an address: Av. Belgrano 1250."""
    clean = plain(text).strip()
    return bool(STREET.search(clean) and (NUMBERED.search(clean) or CORNER.search(clean)))
