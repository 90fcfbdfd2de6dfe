"""Names of people and institutions, in plain Python."""

from app.analysis.plain_python.texts import TITLE
from app.analysis.proper_name import (
    ACRONYM,
    APOSTROPHE,
    ARTICLES,
    CAREFUL,
    INITIALS,
    PARTICLES,
    ROMAN,
    SCOTTISH,
    SHORT,
    TOKEN,
)

PERSON = f"""
import re

PARTICLES = {PARTICLES.split()!r}
ARTICLES = {ARTICLES.split()!r}


def name_word(word, before):
    small = word.lower()
    if before and (small in PARTICLES or small in ARTICLES and before in ("de", "la")):
        return small
    if re.fullmatch({INITIALS.pattern!a}, word) or re.fullmatch({ROMAN.pattern!a}, word, re.I):
        return word.upper()
    if re.fullmatch({CAREFUL.pattern!a}, word):
        return word
    if re.match({SCOTTISH.pattern!a}, small):
        return "Mc" + small[2:3].upper() + small[3:]
    apostrophe = {APOSTROPHE.pattern!a}
    capital = small[:1].upper() + small[1:]
    return re.sub(apostrophe, lambda found: found[1].upper() + found[2].upper(), capital)


def person(text, surname):
    '''Write the name of a person.'''
    written, end, before = "", 0, ""
    for found in re.finditer({TOKEN.pattern!a}, text):
        head = text[:found.start()].rstrip()
        first = not head or head[-1] in ",;("
        written += text[end:found.start()] + name_word(found[0], "" if first else before)
        end, before = found.end(), found[0].lower()
    family, comma, rest = (written + text[end:]).partition(",")
    return (family.upper() if surname and comma else family) + comma + rest
"""

INSTITUTION = f"""{TITLE}

SHORT = {SHORT.split()!r}
ACRONYM = {ACRONYM.pattern!a}


def institution(text):
    '''Write the name of an institution.'''
    capitals = lambda found: found[0] if found[0].lower() in SHORT else found[0].upper()
    return re.sub(ACRONYM, capitals, title(text))
"""
