"""What a text says of comunas and barrios: “C1”, “7, 8 y 9”, “V. Lugano”, “Boca”.

Nothing is guessed: a text that is not understood whole, or that names a comuna that does not
exist, says nothing.
"""

import re
from functools import cache

from app.analysis.accent_blind import plain
from app.analysis.reading.missing import INVISIBLE
from app.analysis.territory import COMUNA_OF_BARRIO, COMUNA_OF_CODE, COMUNAS

LAST = len(COMUNAS)
ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split()  # noqa: SIM905 - shorter
WORD = r"(?:comunas?|cgpc?|cgp)"
SIGN = r"(?:n[°ºo]?\.?|nro\.?|#)"
NUMBER = r"0*(?P<number>[0-9]{1,2})(?:\.0)?"
ONE = re.compile(rf"(?:(?:{WORD}|c\.?)\s*)?(?:{SIGN}\s*)?{NUMBER}")
IN_ROMAN = re.compile(rf"{WORD}\s*(?:{SIGN}\s*)?(?P<roman>[ivx]+)")
RANGE = re.compile(r"0*([0-9]{1,2})\s*(?:al?|hasta)\s*0*([0-9]{1,2})")
LEADING = re.compile(rf"^{WORD}\s*:?\s*(?={SIGN}?\s*[0-9])")
BETWEEN = re.compile(r"\s*(?:[,;/&+\n]|\s[ye]\s)\s*")
NAMED_TOO = re.compile(
    rf"(?P<one>{WORD}\s*{SIGN}?\s*[0-9]{{1,2}})\s*(?:[-\u2013\u2014,:(]|\s)\s*(?P<rest>[^0-9]+)"
)
BARRIO = re.compile(r"^barrios?\s+(?:de\s+)?")
LISTED = re.compile(r"\s*(?:[,;/&+\n]|\s[ye]\s|\s[-\u2013\u2014]\s)\s*")
SHORT = {
    "v": "villa", "va": "villa", "vla": "villa", "nva": "nueva", "p": "parque",
    "pque": "parque", "pq": "parque", "pqe": "parque", "gral": "general",
    "sta": "santa", "s": "san", "pto": "puerto", "mte": "monte",
}  # fmt: skip
ALIASES = {
    "boca": "La Boca", "paternal": "La Paternal", "montserrat": "Monserrat",
    "lugano": "Villa Lugano", "soldati": "Villa Soldati", "devoto": "Villa Devoto",
    "urquiza": "Villa Urquiza", "pueyrredon": "Villa Pueyrredón", "ortuzar": "Villa Ortúzar",
    "pompeya": "Nueva Pompeya", "villa mitre": "Villa General Mitre",
    "velez sarfield": "Vélez Sársfield", "velez": "Vélez Sársfield",
}  # fmt: skip
_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))


def comunas_in(text: str) -> tuple[int, ...]:
    """Return the comunas that a text says by their numbers; none when it is not understood."""
    clean = _clean(text)
    if clean in COMUNA_OF_CODE:
        return (COMUNA_OF_CODE[clean],)
    found = _one(clean) or _with_barrio(clean) or _several(LEADING.sub("", clean))
    return tuple(dict.fromkeys(found))


def barrios_in(text: str) -> tuple[str, ...]:
    """Return the barrios that a text names, as they are best written; none otherwise."""
    clean = BARRIO.sub("", _clean(text))
    whole = _barrios().get(_key(clean))
    if whole:
        return (whole,)
    found = [_barrios().get(_key(piece)) for piece in LISTED.split(clean) if piece]
    return tuple(dict.fromkeys(name for name in found if name)) if all(found) else ()


def places_in(text: str) -> tuple[int, ...]:
    """Return the comunas that a text says, by their numbers or by their barrios."""
    by_number = comunas_in(text)
    if by_number:
        return by_number
    return tuple(dict.fromkeys(COMUNA_OF_BARRIO[barrio] for barrio in barrios_in(text)))


def is_worded(text: str) -> bool:
    """Say whether a text has the word comuna, and not only numbers."""
    return re.match(WORD, _clean(text)) is not None


def _clean(text: str) -> str:
    return re.sub(r"[ \t]+", " ", plain(text.translate(_UNSEEN)).strip(" .,;\t\r\n"))


def _one(text: str) -> tuple[int, ...]:
    if found := ONE.fullmatch(text):
        return _real(int(found["number"]))
    found = IN_ROMAN.fullmatch(text)
    return (ROMAN.index(found["roman"]) + 1,) if found and found["roman"] in ROMAN else ()


def _with_barrio(text: str) -> tuple[int, ...]:
    """Read “comuna 1 - Retiro”, when all its barrios are of that comuna."""
    found = NAMED_TOO.fullmatch(text)
    if not found:
        return ()
    number = _one(found["one"])
    barrios = barrios_in(found["rest"].rstrip(")"))
    same = barrios and {COMUNA_OF_BARRIO[name] for name in barrios} == set(number)
    return number if same else ()


def _several(text: str) -> tuple[int, ...]:
    """Read a list of numbers; one of them that does not exist spoils them all."""
    found: list[int] = []
    for piece in filter(None, BETWEEN.split(text)):
        numbers = _range(piece) or _one(piece)
        if not numbers:
            return ()
        found += numbers
    return tuple(found)


def _range(text: str) -> tuple[int, ...]:
    found = RANGE.fullmatch(text)
    if not found:
        return ()
    first, last = int(found[1]), int(found[2])
    return tuple(range(first, last + 1)) if 1 <= first < last <= LAST else ()


def _real(number: int) -> tuple[int, ...]:
    return (number,) if 1 <= number <= LAST else ()


def _key(text: str) -> str:
    words = re.split(r"[\s.]+", text.strip(" ()"))
    return " ".join(filter(None, (SHORT.get(word, word) for word in words)))


@cache
def _barrios() -> dict[str, str]:
    official = {_key(plain(name)): name for name in COMUNA_OF_BARRIO}
    return {**ALIASES, **official}
