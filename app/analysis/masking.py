"""Ways of hiding what a cell says of a person."""

import re

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.arrow_text import rewritten

KEPT = 3
SIGN = r"[\pL\pN]"
WORD = re.compile(r"[^\W\d_]+")
NUMBER_ON = re.compile(r"(?<=\S)\s+(?:n[º°]\s*)?\d[\d.]*\b.*$", re.IGNORECASE | re.DOTALL)


def last_three(text: str) -> str:
    """Return a text with an asterisk for each letter and figure but the last three.

    A text of three or fewer shows none of them.
    """
    signs = [place for place, sign in enumerate(text) if sign.isalnum()]
    kept = set(signs[-KEPT:]) if len(signs) > KEPT else set()
    return "".join(
        "*" if sign.isalnum() and place not in kept else sign for place, sign in enumerate(text)
    )


def all_last_three(texts: pa.Array) -> pa.Array:
    """Do the same as `last_three` to every text, at once to those that end in three signs."""
    head = pc.utf8_slice_codeunits(texts, 0, stop=-KEPT)
    tail = pc.utf8_slice_codeunits(texts, -KEPT, stop=None)
    plain = pc.and_(
        pc.match_substring_regex(tail, f"^{SIGN}{{{KEPT}}}$"), pc.match_substring_regex(head, SIGN)
    )
    hidden = pc.replace_substring_regex(head, SIGN, "*")
    joined = pc.binary_join_element_wise(hidden, tail, pa.scalar("", texts.type))
    rest = rewritten(texts, last_three, pc.invert(plain))
    return pc.if_else(plain, joined, rest)


def initials(text: str) -> str:
    """Return the initials of a name: “Ana María Paz” is “A. M. P.”."""
    return " ".join(f"{word[0].upper()}." for word in WORD.findall(text))


def without_number(text: str) -> str | None:
    """Return an address without its number and what comes after it: “25 de Mayo 11 3º B” too.

    What has no letters is no street: nothing is left of it.
    """
    street = " ".join(NUMBER_ON.sub("", text).split())
    return street if WORD.search(street) else None
