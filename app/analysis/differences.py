"""In what ways values that look the same differ, and whether they may be two things."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from app.analysis import blanks
from app.analysis.fingerprint import COMMON, fingerprint, words_of
from app.analysis.reading.folded import folded
from app.analysis.spellings import LEGAL
from app.i18n import Message, msg

DIGITS = re.compile(r"\d+")


def tidy(text: str) -> str:
    """Return `text` with one space between words and none around."""
    return blanks.tidy(text) or ""


Form = Callable[[str], str]


def _unaccented(text: str) -> str:
    plain = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def _shortened(text: str) -> list[str]:
    return [COMMON.get(word, word) for word in words_of(text)]


ASPECTS: tuple[tuple[Form, Form, Message], ...] = (
    (lambda text: "" if text == tidy(text) else "spaced", lambda _: "", msg("spaces")),
    (
        lambda text: _letters(_unaccented(text)),
        lambda text: _letters(folded(text)),
        msg("capitals"),
    ),
    (
        lambda text: _letters(text.lower()),
        lambda text: _letters(folded(text)),
        msg("accents"),
    ),
    (
        lambda text: tidy(folded(text)).replace(" ", ""),
        lambda text: _letters(folded(text)),
        msg("dots or signs"),
    ),
    (
        lambda text: " ".join(_shortened(text)),
        lambda text: " ".join(sorted(set(_shortened(text)))),
        msg("the order of the words"),
    ),
    (
        lambda text: " ".join(sorted(set(words_of(text)))),
        fingerprint,
        msg("abbreviations"),
    ),
)  # texts differ in it when the second form has fewer than the first


SENTENCES: tuple[Callable[[dict[str, Message]], Message], ...] = (
    lambda _: msg("They look the same"),
    lambda found: msg("They differ in {one}", **found),
    lambda found: msg("They differ in {one} and {two}", **found),
    lambda found: msg("They differ in {one}, {two} and {three}", **found),
    lambda found: msg("They differ in {one}, {two}, {three} and more", **found),
)  # by how many differences there are


def why_alike(texts: Sequence[str]) -> Message:
    """Say in what the texts differ, when it is so little that they may be the same."""
    found = list(_differences(texts))
    names = dict(zip(("one", "two", "three"), found, strict=False))
    return SENTENCES[min(len(found), len(SENTENCES) - 1)](names)


def why_doubtful(texts: Sequence[str]) -> Message | None:
    """Say what makes it doubtful that the texts are the same thing; None when nothing does."""
    if len({tuple(DIGITS.findall(text)) for text in texts}) > 1:
        return msg("The figures change: they may be two different things")
    if len({legal_form(text) for text in texts}) > 1:
        return msg("The legal form changes: they may be two firms")
    return None


def legal_form(text: str) -> frozenset[str]:
    """Return the words of the text that say what kind of organisation it is."""
    return LEGAL.intersection(fingerprint(text).split())


def _differences(texts: Sequence[str]) -> Iterator[Message]:
    for before, after, difference in ASPECTS:
        if len({before(text) for text in texts}) > len({after(text) for text in texts}):
            yield difference
    if len({fingerprint(text) for text in texts}) > 1:
        yield msg("some letters or words")
