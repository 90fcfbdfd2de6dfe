"""Ways of hiding what a cell says of a person."""

import re

import pyarrow as pa
import pyarrow.compute as pc

KEPT = 3
SIGN = r"[\pL\pN]"
OTHERS = r"[^\pL\pN]*"
TAIL = rf"(?s)^(?P<head>.*{SIGN}{OTHERS})(?P<tail>(?:{SIGN}{OTHERS}){{3}})$"
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
    """Do the same as `last_three` to every text."""
    found_head, found_tail = pc.extract_regex(texts, TAIL).flatten()
    head = pc.coalesce(found_head, texts)
    hidden = pc.replace_substring_regex(head, SIGN, "*")
    tail = pc.coalesce(found_tail, pa.scalar("", texts.type))
    joined = pc.binary_join_element_wise(hidden, tail, pa.scalar("", texts.type))
    return pc.if_else(pc.is_null(texts), None, joined)


def initials(text: str) -> str:
    """Return the initials of a name: “Ana María Paz” is “A. M. P.”."""
    return " ".join(f"{word[0].upper()}." for word in WORD.findall(text))


def without_number(text: str) -> str | None:
    """Return an address without its number and what comes after it: “25 de Mayo 11 3º B” too.

    What has no letters is no street: nothing is left of it.
    """
    street = " ".join(NUMBER_ON.sub("", text).split())
    return street if WORD.search(street) else None
