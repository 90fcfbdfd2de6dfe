"""What is odd in a column: what was not read, seems the same, stands for nothing, or pulls."""

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
from app.analysis.kind import Kind
from app.analysis.profile import Profile
from app.i18n import Message, msg, plural

COMPARED, PULLED = 1000, 2
PLACEHOLDERS = frozenset({date(1900, 1, 1), date(1970, 1, 1), date(1899, 12, 30)})
WORDS = frozenset({Kind.TEXT, Kind.CATEGORY})


@dataclass(frozen=True)
class Said:
    """A sentence, and how its numbers were counted."""

    sentence: Message
    how: Message


def odd_things(profile: Profile) -> Iterator[Said]:
    """Yield what is odd, what matters most first."""
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
    yield from pulled_average(profile)
    if profile.blank:
        yield Said(
            plural(
                "One row has no value.",
                "{count} rows have no value: {share} % of them.",
                count=profile.blank, share=share_text(profile.blank, profile.rows),
            ),
            how_blank(profile),
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


def pulled_average(profile: Profile) -> Iterator[Said]:
    """Tell that a few large numbers make the average larger than what is usual."""
    figures = profile.figures
    if profile.kind is Kind.COORDINATE or figures is None:
        return
    mean, middle = figures.mean, figures.median
    if mean is None or middle is None or middle <= 0 or mean < PULLED * middle:
        return
    yield Said(
        msg(
            "A few are very large: the average is {mean}, and half are {median} or less.",
            mean=figure_text(mean), median=figure_text(middle),
        ),
        msg("The average adds all of them and divides by how many; the median is in the middle."),
    )  # fmt: skip


def how_blank(profile: Profile) -> Message:
    """Say how the empty cells are counted."""
    return msg("Of {rows} rows, those with nothing written.", rows=profile.rows)


def figure_text(value: float) -> str:
    """Write a figure with the decimals that say something."""
    return number_text(value, 2) if abs(value) >= 1 else number_text(value)


def share_text(part: int, whole: int) -> str:
    """Write a share as a percentage; one that is neither 0 nor all never looks so."""
    share = 100 * part / whole
    tenth = 10 ** -max(1, -floor(log10(share)))
    return "100" if part == whole else number_text(min(share, 99.9), -round(log10(tenth)))
