"""Names of people and of institutions, written as they are in Argentina.

A word of a person's name begins with a capital, with these exceptions, in this order:

1. “de”, “del”, “y”, and the article behind “de”, are small inside the name: Ana de la Paz;
2. initials and Roman numbers are capitals: J. M., II;
3. a word with a capital inside was written with care and stays: MacDonald, DeMarchi;
4. Mc and one letter with an apostrophe are followed by a capital: McCarthy, O'Higgins.

Institutions follow the rules of titles (`text_case`), and words that nobody could say, because
they have no vowel, are acronyms: YPF.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.analysis.text_case import title

PARTICLES = "de del y e da do das von der den"
ARTICLES = "la las los lo"
TOKEN = re.compile(r"[^\s,;/()-]+")
ROMAN = re.compile(r"(?:i{2,3}|iv|vi{0,3}|ix|x)", re.IGNORECASE)
CAREFUL = re.compile(r"[A-ZÁÉÍÓÚÜÑ][a-záéíóúüñ]+[A-ZÁÉÍÓÚÜÑ][a-záéíóúüñ]+")
SCOTTISH = re.compile(r"mc(?=[a-záéíóúüñ]{3})")
INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?")
APOSTROPHE = re.compile("^([^\\W\\d_]['\u2019\u00b4`])([^\\W\\d_])")
ACRONYM = re.compile(r"(?<![^\W_])[b-df-hj-np-tv-zñB-DF-HJ-NP-TV-ZÑ]{2,5}(?![^\W_]|\.)")
SHORT = """
    sr sra srta dr dra lic ing arq prof gral cnel cap tte pte dpto depto pcia prov bs st sta hnos
    ltd ltda cia nro km mts pbro cdr vdr ctro clb mnz pbl
"""
_PARTICLES, _ARTICLES, _SHORT = (
    frozenset(PARTICLES.split()),
    frozenset(ARTICLES.split()),
    frozenset(SHORT.split()),
)


def person(text: str, *, surname: bool = False) -> str:
    """Return a person's name; `surname` writes what is before a comma in capitals."""
    name = "".join(_pieces(text))
    family, comma, rest = name.partition(",")
    return f"{family.upper()}{comma}{rest}" if surname and comma else name


def _pieces(text: str) -> Iterator[str]:
    end, before = 0, ""
    for found in TOKEN.finditer(text):
        gap = text[end : found.start()]
        starts = not before or gap.rstrip()[-1:] in set(",;(")
        yield gap
        yield _word(found[0], before="" if starts else before)
        before, end = found[0].lower(), found.end()
    yield text[end:]


@lru_cache(50_000)
def _word(word: str, before: str) -> str:
    small = word.lower()
    if before and (small in _PARTICLES or (small in _ARTICLES and before in {"de", "la"})):
        return small
    if INITIALS.fullmatch(word) or ROMAN.fullmatch(word):
        return word.upper()
    return word if CAREFUL.fullmatch(word) else _capital(small)


def _capital(small: str) -> str:
    if SCOTTISH.match(small):
        return "Mc" + small[2:3].upper() + small[3:]
    capital = small[:1].upper() + small[1:]
    return APOSTROPHE.sub(lambda found: found[1].upper() + found[2].upper(), capital)


def institution(text: str) -> str:
    """Return an institution's name as a title, its acronyms in capitals."""
    named = title(text)
    return ACRONYM.sub(
        lambda found: found[0] if found[0].lower() in _SHORT else found[0].upper(), named
    )
