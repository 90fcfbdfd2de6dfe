"""The days that some texts say, and in which style each is written."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from app.analysis.reading.day import ISO, NUMERIC, Order, WrittenDay, written_day

Mask = NDArray[np.bool_]
HOUR = r"(?:T|,? +)[0-9]{1,2}:[0-9]{2}.*$"


@dataclass(frozen=True, eq=False)
class DayLook:
    """The different days of a column, and which of them each different text says."""

    days: tuple[WrittenDay | None, ...]
    styles: tuple[str, ...]
    places: NDArray[np.int64]

    def marked(self, judge: Callable[[WrittenDay], object]) -> Mask:
        """Mark the texts whose day is judged so."""
        found = [day is not None and bool(judge(day)) for day in self.days]
        return np.array([*found, False], bool)[self.places]

    def in_style(self, style: str) -> Mask:
        """Mark the texts written in one style."""
        return np.array([*(one == style for one in self.styles), False], bool)[self.places]


def is_possible(day: WrittenDay) -> bool:
    """Say whether there is such a day, whatever number comes first."""
    return any(day.date(day_first=first) for first in (True, False))


def may_be_month_first(day: WrittenDay) -> bool:
    """Say whether either of the numbers may be the month, and it matters which."""
    return day.order is Order.EITHER


def days_of(texts: pa.Array, said: Mask) -> DayLook:
    """Understand each different day of some texts once, without their hours."""
    kept = pc.if_else(pa.array(said), texts, None)
    bare = pc.replace_substring_regex(pc.utf8_trim_whitespace(kept), HOUR, "")
    encoded = bare.dictionary_encode()
    words = encoded.dictionary.to_pylist()
    days = tuple(map(written_day, words))
    styles = tuple(_style(text, day) for text, day in zip(words, days, strict=True))
    places = pc.fill_null(encoded.indices.cast(pa.int64()), len(days))
    return DayLook(days, styles, places.to_numpy(zero_copy_only=False))


def _style(text: str, day: WrittenDay | None) -> str:
    """Name the way a day is written; the number of digits does not make another way."""
    if day is None:
        return ""
    if ISO.fullmatch(text):
        return "iso"
    return "numeric" if NUMERIC.fullmatch(text) else "named"
