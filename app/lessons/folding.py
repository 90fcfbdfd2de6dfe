"""Text without what people do not see as a difference: capitals, accents, spare spaces."""

import unicodedata


def folded(text: str) -> str:
    """Return the text as it is compared unless a check is strict."""
    letters = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")
    return " ".join(plain.split())
