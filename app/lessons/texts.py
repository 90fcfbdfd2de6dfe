"""Words of the course in each language it has; Spanish is the one it is written in."""

from collections.abc import Mapping

Texts = Mapping[str, str]  # by language
SPANISH, ENGLISH = "es", "en"
SOURCE = SPANISH


def spoken(texts: Texts, language: str) -> tuple[str, str]:
    """Return the words in a language, and the language they are in: Spanish if it has none."""
    found = language if texts.get(language) else SOURCE
    return texts.get(found, ""), found


def plain(texts: Texts, language: str) -> str:
    """Return the words in a language, or in Spanish while they are not translated."""
    return spoken(texts, language)[0]
