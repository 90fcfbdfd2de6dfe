"""What is said of one column, as pairs of words: for a list on the screen, or to be copied."""

from collections.abc import Iterator
from typing import Any

from pandas import Series

from app.analysis.display import display_texts, number_text
from app.analysis.figures import Figures
from app.analysis.kind import Kind
from app.analysis.profile import Profile
from app.i18n import Message, msg

Fact = tuple[Message, str]
NOTHING = "-"


def counts(profile: Profile) -> Iterator[Fact]:
    """Yield how many cells there are, and of which sort."""
    yield msg("Rows"), _n(profile.rows)
    yield msg("With a value"), _n(profile.filled)
    yield msg("Empty"), _n(profile.blank)
    yield msg("Could not be read"), _n(profile.unread)
    yield msg("Different values"), _n(profile.distinct)


def facts(profile: Profile) -> Iterator[Fact]:
    """Yield the figures that a column of its kind has."""
    if profile.figures and profile.figures.count:
        yield from _figures(profile.figures, profile.kind)
    elif profile.earliest and profile.latest:
        first, last = display_texts(Series([profile.earliest, profile.latest]), profile.kind)
        yield msg("First day"), first
        yield msg("Last day"), last
    elif profile.lengths:
        yield msg("Shortest text"), _n(profile.lengths.shortest)
        yield msg("Longest text"), _n(profile.lengths.longest)


def _figures(figures: Figures, kind: Kind) -> Iterator[Fact]:
    values = (
        (msg("Smallest"), figures.minimum),
        (msg("First quartile"), figures.q1),
        (msg("Median"), figures.median),
        (msg("Mean"), figures.mean),
        (msg("Third quartile"), figures.q3),
        (msg("Largest"), figures.maximum),
        (msg("Standard deviation"), figures.sd),
        (msg("Total"), figures.total),
    )
    for words, value in values:
        yield words, _written(value, kind)


def _written(value: float | None, kind: Kind) -> str:
    if value is None:
        return NOTHING
    if kind is Kind.MONEY:
        written: Series[Any] = Series([float(value)])
        return display_texts(written, kind)[0]
    return number_text(value)


def _n(number: int) -> str:
    return number_text(number)
