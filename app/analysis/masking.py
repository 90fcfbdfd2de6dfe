"""Ways of hiding what a cell says of a person."""

import re

KEPT = 3
WORD = re.compile(r"[^\W\d_]+")
NUMBER_ON = re.compile(r"\s*(?:n[º°]\s*)?\d[\d.]*\b.*$", re.IGNORECASE | re.DOTALL)


def last_three(text: str) -> str:
    """Return a text with an asterisk for each letter and figure but the last three.

    A text of three or fewer shows none of them.
    """
    signs = [place for place, sign in enumerate(text) if sign.isalnum()]
    kept = set(signs[-KEPT:]) if len(signs) > KEPT else set()
    return "".join(
        "*" if sign.isalnum() and place not in kept else sign for place, sign in enumerate(text)
    )


def initials(text: str) -> str:
    """Return the initials of a name: “Ana María Paz” is “A. M. P.”."""
    return " ".join(f"{word[0].upper()}." for word in WORD.findall(text))


def without_number(text: str) -> str | None:
    """Return an address without its number and what comes after: “Av. Rivadavia 4567 3º B” too."""
    return " ".join(NUMBER_ON.sub("", text).split()) or None
