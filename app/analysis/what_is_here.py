"""What a column holds, in two or three sentences for somebody who has never seen it."""

from collections.abc import Iterator

from pandas import Series

from app.analysis.display import display_texts, number_text
from app.analysis.kind import MOMENTS
from app.analysis.odd_in_column import (
    Said,
    figure_text,
    how_blank,
    odd_things,
    pulled_average,
    share_text,
)
from app.analysis.profile import Profile
from app.i18n import Message, msg, plural

__all__ = ["Said", "what_is_here"]
MOST_SAID = 3
OFTEN = 0.01  # of the rows: a value rarer than this is not what is usual


def what_is_here(profile: Profile) -> tuple[Said, ...]:
    """Say what kind of thing a column holds, then what is odd in it and what is usual."""
    if not profile.filled and not profile.unread:
        nothing = msg("The column is empty: no row has a value.")
        return (Said(nothing, how_blank(profile)),)
    odd = list(odd_things(profile))
    return (_what(profile), *odd[:1], *_usual(profile), *odd[1:])[:MOST_SAID]


def _what(profile: Profile) -> Said:
    how = msg(
        "Of {rows} rows, {filled} have a value that could be read; equal values count once among"
        " the different ones.",
        rows=profile.rows, filled=profile.filled,
    )  # fmt: skip
    if profile.earliest and profile.latest:
        return Said(_span(profile), how)
    figures = profile.figures
    if figures and figures.minimum is not None and figures.maximum is not None:
        low, high = number_text(figures.minimum), number_text(figures.maximum)
        return Said(_numbers(profile, low, high), how)
    return Said(_words(profile), how)


def _span(profile: Profile) -> Message:
    first, last = display_texts(Series([profile.earliest, profile.latest]), profile.kind)
    return plural(
        "There is one date: {first}.", "There are {count} dates, from {first} to {last}.",
        count=profile.filled, first=first, last=last,
    )  # fmt: skip


def _numbers(profile: Profile, low: str, high: str) -> Message:
    return plural(
        "There is one number: {low}.", "There are {count} numbers, from {low} to {high}.",
        count=profile.filled, low=low, high=high,
    )  # fmt: skip


def _words(profile: Profile) -> Message:
    if profile.distinct == profile.filled:
        return plural(
            "There is one value.",
            "There are {count} values and no two are alike: each may be the name of its row.",
            count=profile.filled,
        )
    if profile.distinct == 1:
        return msg("All {filled} values are the same.", filled=profile.filled)
    return msg(
        "There are {filled} values, written in {distinct} different ways.",
        filled=profile.filled, distinct=profile.distinct,
    )  # fmt: skip


def _usual(profile: Profile) -> Iterator[Said]:
    figures = profile.figures
    if any(pulled_average(profile)):
        return
    if figures and figures.median is not None and figures.count > 2:  # noqa: PLR2004 - with two there is no middle
        yield Said(
            msg("Half of them are {median} or less.", median=figure_text(figures.median)),
            msg("It is the median: the number in the middle, with all of them in order."),
        )
    elif profile.kind not in MOMENTS:
        yield from _most_frequent(profile)


def _most_frequent(profile: Profile) -> Iterator[Said]:
    values, counts = profile.counts.most_frequent(1)
    if not len(counts) or counts[0] < 2 or profile.distinct == 1:  # noqa: PLR2004 - one is not often
        return
    if counts[0] < OFTEN * profile.rows:
        return
    typed = Series(values.to_pylist(), dtype=profile.cells.dtype)
    yield Said(
        msg(
            "The most frequent is “{value}”: {rows} rows, {share} %.",
            value=display_texts(typed, profile.kind)[0], rows=int(counts[0]),
            share=share_text(int(counts[0]), profile.rows),
        ),
        msg("Of {rows} rows, those with exactly that value.", rows=profile.rows),
    )  # fmt: skip
