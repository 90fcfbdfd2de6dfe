"""Names of columns as the City asks for them in open data.

Small letters without accents, digits and “_”, 50 signs at most, none repeated; a name of ids
ends in `_id` and one of descriptions in `_desc`. `año` is written `anio`, as in its own files.
"""

import re
import unicodedata
from collections.abc import Sequence

LONGEST = 50
CAMEL = re.compile("(?<=[a-z0-9áéíóúüñ])(?=[A-ZÁÉÍÓÚÜÑ])")
OTHERS = re.compile("[^a-z0-9]+")
ENDING = re.compile("_(?:id|desc)$")
NAMELESS = "columna"


def header_names(names: Sequence[str]) -> list[str]:
    """Return a proper name for each; those that are proper already keep theirs."""
    proper = [plain_header(name) for name in names]
    kept = {name for name, own in zip(names, proper, strict=True) if name == own}
    taken, found = set(kept), []
    for name, own in zip(names, proper, strict=True):
        free = own if name == own else _free(own, taken)
        taken.add(free)
        found.append(free)
    return found


def plain_header(name: str) -> str:
    """Return a name with only small letters, digits and “_”."""
    bare = CAMEL.sub("_", unicodedata.normalize("NFC", name)).lower().replace("ñ", "ni")
    plain = unicodedata.normalize("NFD", bare)
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _cut(OTHERS.sub("_", letters).strip("_") or NAMELESS, "")


def _free(name: str, taken: set[str]) -> str:
    count, free = 1, name
    while free in taken:
        count += 1
        free = _cut(name, f"_{count}")
    return free


def _cut(name: str, number: str) -> str:
    ending = found[0] if (found := ENDING.search(name)) else ""
    stem = name[: len(name) - len(ending)]
    return stem[: LONGEST - len(number) - len(ending)].rstrip("_") + number + ending
