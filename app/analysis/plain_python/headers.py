"""Names of columns, in plain Python."""

from app.analysis.header_names import CAMEL, LONGEST, NAMELESS

HEADERS = f"""
import re
import unicodedata


def cut(name, number):
    ending = next((one for one in ("_id", "_desc") if name.endswith(one)), "")
    stem = name[: len(name) - len(ending)]
    return stem[: {LONGEST} - len(number) - len(ending)].rstrip("_") + number + ending


def plain_header(name):
    bare = re.sub({CAMEL.pattern!a}, "_", unicodedata.normalize("NFC", name)).lower()
    plain = unicodedata.normalize("NFD", bare.replace("\\u00f1", "ni"))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return cut(re.sub("[^a-z0-9]+", "_", letters).strip("_") or {NAMELESS!r}, "")


def header_names(names):
    '''Return the names as the City asks for them.'''
    taken = {{name for name in names if plain_header(name) == name}}
    found = []
    for name in names:
        count, free = 1, plain_header(name)
        while free != name and free in taken:
            count += 1
            free = cut(plain_header(name), f"_{{count}}")
        taken.add(free)
        found.append(free)
    return found
"""
