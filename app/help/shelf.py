"""All the pages of help: one by its name, and those that answer what somebody types."""

from collections.abc import Iterator
from functools import cache

from app.analysis.accent_blind import plain
from app.help import lists, of_check, of_function, of_step, written
from app.help.page import Entry, HelpPage

INDEX = "index"
MOST = 12
SOURCES = (written, lists, of_step, of_function, of_check)


def all_names() -> tuple[str, ...]:
    """Return the name of every page."""
    return tuple(name for source in SOURCES for name in source.names())


def page(name: str, language: str) -> HelpPage:
    """Return a page; the index where there is none of that name."""
    source = next((one for one in SOURCES if name in one.names()), None)
    return source.page(name, language) if source else written.page(INDEX, language)


def has(name: str) -> bool:
    """Say whether there is a page of that name."""
    return any(name in source.names() for source in SOURCES)


def search(wanted: str, language: str) -> list[Entry]:
    """Return the pages that answer, the best first; none while nothing is typed."""
    asked = plain(wanted).split()
    found = [(_rank(one, asked), one) for one in _entries(language)] if asked else []
    ranked = sorted((pair for pair in found if pair[0]), key=lambda pair: (-pair[0], pair[1].title))
    return [entry for _, entry in ranked[:MOST]]


@cache
def _entries(language: str) -> tuple[Entry, ...]:
    return tuple(_all_entries(language))


def _all_entries(language: str) -> Iterator[Entry]:
    for source in SOURCES:
        for name in source.names():
            yield source.entry(name, language)


def _rank(entry: Entry, asked: list[str]) -> int:
    """Weigh a page: a word in its title counts most, then in its other names, then in its text."""
    title, words, text = plain(entry.title), plain(entry.words), plain(entry.text)
    places = [(title, 8), (words, 4), (text, 1)]
    best = [next((weight for where, weight in places if word in where), 0) for word in asked]
    if not all(best):
        return 0
    starts = any(part.startswith(asked[0]) for part in title.split())
    return sum(best) + 4 * starts + 16 * (title == " ".join(asked))
