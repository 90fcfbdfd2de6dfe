"""Votes for what only the name of a column, or a closed list of names, can tell."""

from collections import Counter
from collections.abc import Callable

from app.analysis.reading import header_hint
from app.analysis.reading.address import LONGEST, is_marked_as_address, looks_like_an_address
from app.analysis.reading.code import DESCRIBED, hinted_votes
from app.analysis.reading.column_reading import RawColumn
from app.analysis.reading.day import written_day
from app.analysis.reading.described import CODE_LIKE
from app.analysis.reading.place_names import barrios_in, comunas_in, is_worded

FEW = 200  # different texts: names of places repeat
FIRST = 20  # texts that are asked before all the others


def named_votes(column: RawColumn, texts: Counter[str]) -> Counter[str]:
    """Count the texts that say one comuna, one barrio or an address, and hinted codes."""
    slug = header_hint.slug(column.name)
    votes = hinted_votes(slug, texts)
    if column.described:
        votes[DESCRIBED] = sum(n for text, n in texts.items() if CODE_LIKE.fullmatch(text.strip()))
    few = len(texts) <= FEW
    if header_hint.COMUNA.search(slug):
        votes["comuna"] = _count(texts, comunas_in)
    elif few:
        votes["comuna"] = _count(texts, lambda text: is_worded(text) and comunas_in(text))
    if few or header_hint.BARRIO.search(slug):
        votes["barrio"] = _count(texts, barrios_in)
    hinted = header_hint.ADDRESS.search(slug)
    if header_hint.DATE.search(slug):
        votes["date"] = _count(texts, lambda text: text.isdigit() and written_day(text))
    votes["address"] = _count(texts, looks_like_an_address if hinted else is_marked_as_address)
    return votes


def _count(texts: Counter[str], fits: Callable[[str], object]) -> int:
    """Count the cells that fit; none when not even one in four of the first texts does."""
    short = [text for text in texts if len(text) <= LONGEST]
    first = sum(1 for text in short[:FIRST] if fits(text))
    if 4 * first < len(short[:FIRST]):
        return 0
    return sum(texts[text] for text in short if fits(text))
