"""Marks a translation as made from the Spanish as it is now."""

import re

from app.lessons.fingerprint import fingerprint
from app.lessons.source import Source

SEAL = re.compile(r"(?P<start>\{#(?P<id>[a-z0-9-]+))(?P<middle>[^}]*?)(?: +origen=[^\s}]*)?\}")


def sealed(translation: str, spanish: Source) -> str:
    """Return the text of a translation with the mark of each box it was made from."""

    def seal(found: re.Match[str]) -> str:
        box = spanish.box(found["id"])
        mark = f" origen={fingerprint(box)}" if box else ""
        return f"{found['start']}{found['middle'].rstrip()}{mark}}}"

    return SEAL.sub(seal, translation)
