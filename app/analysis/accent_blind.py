"""Text compared without capitals nor accents, on a whole column at once."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable
from functools import cache

import pyarrow as pa
import pyarrow.compute as pc

MARKS = dict.fromkeys(range(0x300, 0x370))
ALPHABETS = (*range(0x2E00), *range(0xA640, 0xAC00))
FAMILIAR = 0x500  # Latin, Greek and Cyrillic letters, once their accents are off
SOME_MARKS = "[\u0300-\u036f]*"
SPECIAL = frozenset(r"\.^$*+?{}[]|()-")
Test = Callable[[str, str], bool]


def plain(text: str) -> str:
    """Return a text without accents, in small letters."""
    return unicodedata.normalize("NFD", text).translate(MARKS).lower()


def holds(texts: pa.Array, wanted: str) -> pa.Array:
    """Say of each text whether `wanted` is in it."""
    return _answers(texts, wanted, "{}", str.__contains__)


def starts(texts: pa.Array, wanted: str) -> pa.Array:
    """Say of each text whether it starts with `wanted`."""
    return _answers(texts, wanted, rf"\A{SOME_MARKS}{{}}", str.startswith)


def ends(texts: pa.Array, wanted: str) -> pa.Array:
    """Say of each text whether it ends with `wanted`."""
    return _answers(texts, wanted, r"{}\z", str.endswith)


def equals(texts: pa.Array, wanted: str) -> pa.Array:
    """Say of each text whether it is `wanted`."""
    return _answers(texts, wanted, rf"\A{SOME_MARKS}{{}}\z", str.__eq__)


def _answers(texts: pa.Array, wanted: str, frame: str, test: Test) -> pa.Array:
    """Match the text as a pattern for all the ways of writing it; rare alphabets go one by one."""
    bare = plain(wanted)
    if all(ord(sign) < FAMILIAR for sign in bare):
        pattern = "".join(_any_of(sign) for sign in bare)
        return pc.match_substring_regex(texts, frame.replace("{}", pattern))
    encoded = texts.dictionary_encode()
    found = [test(plain(text), bare) for text in encoded.dictionary.to_pylist()]
    return pa.array(found, pa.bool_()).take(encoded.indices)


def _any_of(sign: str) -> str:
    ways = "".join(_escaped(way) for way in _ways().get(sign, sign))
    return f"[{ways}]{SOME_MARKS}"


def _escaped(sign: str) -> str:
    return f"\\{sign}" if sign in SPECIAL else sign


@cache
def _ways() -> dict[str, str]:
    """Return each plain sign with all those that are the same without accents and capitals."""
    found: dict[str, str] = defaultdict(str)
    for sign in map(chr, ALPHABETS):
        found[plain(sign)] += sign
    return {sign: ways for sign, ways in found.items() if len(sign) == 1}
