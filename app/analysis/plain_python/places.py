"""Comunas and barrios in a text, in plain Python."""

from app.analysis.plain_python.each import EACH
from app.analysis.reading import place_names as names
from app.analysis.territory import COMUNA_OF_BARRIO, COMUNA_OF_CODE

PLACES = f"""{EACH}

import unicodedata

ONE_COMUNA = re.compile({names.ONE.pattern!a})
COMUNA_IN_ROMAN = re.compile({names.IN_ROMAN.pattern!a})
COMUNA_RANGE = re.compile({names.RANGE.pattern!a})
COMUNA_WORD = re.compile({names.LEADING.pattern!a})
BETWEEN_COMUNAS = re.compile({names.BETWEEN.pattern!a})
COMUNA_AND_BARRIO = re.compile({names.NAMED_TOO.pattern!a})
BARRIO_WORD = re.compile({names.BARRIO.pattern!a})
BETWEEN_BARRIOS = re.compile({names.LISTED.pattern!a})
ROMAN_COMUNAS = {names.ROMAN!r}
SHORT_NAMES = {names.SHORT!r}
OTHER_NAMES = {names.ALIASES!a}
COMUNA_OF_BARRIO = {COMUNA_OF_BARRIO!a}
COMUNA_OF_CODE = {COMUNA_OF_CODE!r}


def bare_letters(text):
    marks = dict.fromkeys(range(0x300, 0x370))
    return unicodedata.normalize("NFD", text).translate(marks).lower()


def clean_name(text):
    plain = bare_letters(text.translate(UNSEEN)).strip(" .,;\\t\\r\\n")
    return re.sub(r"[ \\t]+", " ", plain)


def one_comuna(text):
    if found := ONE_COMUNA.fullmatch(text):
        number = int(found["number"])
        return [number] if 1 <= number <= 15 else []
    found = COMUNA_IN_ROMAN.fullmatch(text)
    roman = found["roman"] if found else ""
    return [ROMAN_COMUNAS.index(roman) + 1] if roman in ROMAN_COMUNAS else []


def comunas_between(text):
    found = COMUNA_RANGE.fullmatch(text)
    first, last = (int(found[1]), int(found[2])) if found else (0, 0)
    return list(range(first, last + 1)) if 1 <= first < last <= 15 else []


def comuna_and_barrio(text):
    found = COMUNA_AND_BARRIO.fullmatch(text)
    if not found:
        return []
    number = one_comuna(found["one"])
    barrios = barrios_in(found["rest"].rstrip(")"))
    same = barrios and {{COMUNA_OF_BARRIO[name] for name in barrios}} == set(number)
    return number if same else []


def several_comunas(text):
    pieces = [piece for piece in BETWEEN_COMUNAS.split(text) if piece]
    found = [comunas_between(piece) or one_comuna(piece) for piece in pieces]
    return [number for numbers in found for number in numbers] if all(found) else []


def comunas_in(text):
    clean = clean_name(text)
    if clean in COMUNA_OF_CODE:
        return [COMUNA_OF_CODE[clean]]
    found = one_comuna(clean) or comuna_and_barrio(clean)
    return list(dict.fromkeys(found or several_comunas(COMUNA_WORD.sub("", clean))))


def name_key(text):
    words = re.split(r"[\\s.]+", text.strip(" ()"))
    return " ".join(word for word in (SHORT_NAMES.get(word, word) for word in words) if word)


BARRIOS = {{**OTHER_NAMES, **{{name_key(bare_letters(one)): one for one in COMUNA_OF_BARRIO}}}}


def barrios_in(text):
    clean = BARRIO_WORD.sub("", clean_name(text))
    if whole := BARRIOS.get(name_key(clean)):
        return [whole]
    found = [BARRIOS.get(name_key(piece)) for piece in BETWEEN_BARRIOS.split(clean) if piece]
    return list(dict.fromkeys(found)) if all(found) else []


def only_one(found):
    return str(found[0]) if len(found) == 1 else None


def comuna_in(text):
    '''Return the comuna of a text, by its number or its barrios; None when it is not one.'''
    found = comunas_in(text) or [COMUNA_OF_BARRIO[name] for name in barrios_in(text)]
    return only_one(list(dict.fromkeys(found)))


def barrio_in(text):
    '''Return the barrio of a text as it is best written; None when it is not one.'''
    return only_one(barrios_in(text))
"""
