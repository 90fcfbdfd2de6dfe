"""What a column holds, in two or three sentences for somebody who has never seen it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import floor, log10

import numpy as np
import pyarrow as pa
from pandas import Series

from app.analysis.differences import DIGITS
from app.analysis.display import display_texts, number_text
from app.analysis.fingerprint import fingerprint
from app.analysis.kind import MOMENTS, Kind
from app.analysis.profile import Profile
from app.i18n import Message, msg, plural

MOST_SAID, COMPARED, PULLED = 3, 1000, 2
OFTEN = 0.01  # of the rows: a value rarer than this is not what is usual
PLACEHOLDERS = frozenset({date(1900, 1, 1), date(1970, 1, 1), date(1899, 12, 30)})
WORDS = frozenset({Kind.TEXT, Kind.CATEGORY})


@dataclass(frozen=True)
class Said:
    """A sentence, and how its numbers were counted."""

    sentence: Message
    how: Message


def what_is_here(profile: Profile) -> tuple[Said, ...]:
    """Say what kind of thing a column holds, then what is odd in it and what is usual."""
    if not profile.filled and not profile.unread:
        nothing = msg("The column is empty: no row has a value.")
        return (Said(nothing, _how_blank(profile)),)
    odd = list(_odd(profile))
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


def _odd(profile: Profile) -> Iterator[Said]:
    if profile.unread:
        yield Said(
            plural(
                "One cell could not be read: no sum nor average counts it until you correct it.",
                "{count} cells could not be read: no sum nor average counts them until you"
                " correct them.",
                count=profile.unread,
            ),
            msg("They have a text that is not of the kind of the column."),
        )
    yield from _alike(profile)
    yield from _first_days(profile)
    yield from _pulled(profile)
    if profile.blank:
        yield Said(
            plural(
                "One row has no value.",
                "{count} rows have no value: {share} % of them.",
                count=profile.blank, share=_share(profile.blank, profile.rows),
            ),
            _how_blank(profile),
        )  # fmt: skip


def _usual(profile: Profile) -> Iterator[Said]:
    figures = profile.figures
    if any(_pulled(profile)):
        return
    if figures and figures.median is not None and figures.count > 2:  # noqa: PLR2004 - with two there is no middle
        yield Said(
            msg("Half of them are {median} or less.", median=_figure(figures.median)),
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
            share=_share(int(counts[0]), profile.rows),
        ),
        msg("Of {rows} rows, those with exactly that value.", rows=profile.rows),
    )  # fmt: skip


def _alike(profile: Profile) -> Iterator[Said]:
    """Count the groups of values with the same words; only the most frequent are compared."""
    if profile.kind not in WORDS or profile.distinct < 2:  # noqa: PLR2004 - one is like no other
        return
    texts = _some(profile)
    keys = Counter((fingerprint(text), *DIGITS.findall(text)) for text in texts)
    groups = sum(count > 1 for key, count in keys.items() if key[0])
    if groups:
        yield Said(
            plural(
                "One group of them seems to be the same thing, written in several ways.",
                "{count} groups of them seem to be the same thing, written in several ways.",
                count=groups,
            ),
            msg(
                "{compared} of the different values were compared, without capitals, accents,"
                " signs nor the order of the words.",
                compared=len(texts),
            ),
        )


def _some(profile: Profile) -> list[str]:
    held = np.flatnonzero(profile.counts.counts)
    if len(held) > COMPARED:
        counts = profile.counts.counts[held]
        held = held[np.sort(np.argpartition(-counts, COMPARED)[:COMPARED])]
    return list(profile.counts.values.take(pa.array(held)).to_pylist())


def _first_days(profile: Profile) -> Iterator[Said]:
    first = profile.earliest
    if first is None or date(first.year, first.month, first.day) not in PLACEHOLDERS:
        return
    shown = display_texts(Series([first]), Kind.DATE)[0]
    yield Said(
        msg("Some are {day}, a date that programs write when there is none.", day=shown),
        msg(
            "It is the first date of the column, and one of those that programs begin to count at."
        ),
    )


def _pulled(profile: Profile) -> Iterator[Said]:
    figures = profile.figures
    if profile.kind is Kind.COORDINATE or figures is None:
        return
    mean, middle = figures.mean, figures.median
    if mean is None or middle is None or middle <= 0 or mean < PULLED * middle:
        return
    yield Said(
        msg(
            "A few are very large: the average is {mean}, and half are {median} or less.",
            mean=_figure(mean), median=_figure(middle),
        ),
        msg("The average adds all of them and divides by how many; the median is in the middle."),
    )  # fmt: skip


def _how_blank(profile: Profile) -> Message:
    return msg("Of {rows} rows, those with nothing written.", rows=profile.rows)


def _figure(value: float) -> str:
    return number_text(value, 2) if abs(value) >= 1 else number_text(value)


def _share(part: int, whole: int) -> str:
    """Write a share as a percentage; one that is neither 0 nor all never looks so."""
    share = 100 * part / whole
    tenth = 10 ** -max(1, -floor(log10(share)))
    return "100" if part == whole else number_text(min(share, 99.9), -round(log10(tenth)))
