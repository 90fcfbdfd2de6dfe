"""Texts without capitals nor accents, sign by sign, so that places stay the same."""

import unicodedata

FOLD = """
import unicodedata


def fold(text):
    return "".join(unicodedata.normalize("NFD", sign)[0].lower()[0] for sign in text)
"""


class _Signs(dict[int, str]):
    """What becomes of each sign, worked out the first time it is met."""

    def __missing__(self, code: int) -> str:
        found = unicodedata.normalize("NFD", chr(code))[0].lower()[0]
        self[code] = found
        return found


_SIGNS = _Signs()


def fold(text: str) -> str:
    """Return a text in small letters without accents; it has as many signs as before."""
    return text.translate(_SIGNS)
