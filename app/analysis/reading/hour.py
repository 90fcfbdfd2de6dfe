"""The hour that follows a day: T10:00:00-03:00, 14:30 hs, 9:15 p. m."""

import re
from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

TAIL = (
    r"(?:T|,? +(?:a las? +)?)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?"
    r" *(?:[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?|[aApP]\.? ?[mM]\.?|(?:[hH][sS]?|[hH][rR][sS])\.?)?$"
)
HOUR = re.compile(
    r"[T, ]*(?:a las? +)?(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})"
    r"(?::(?P<second>[0-9]{2})(?:[.,](?P<fraction>[0-9]+))?)?"
    r" *(?:(?P<zone>[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)|(?P<half>[aApP])\.? ?[mM]\.?"
    r"|(?:hs?|hrs)\.?)?",
    re.IGNORECASE,
)
BEFORE = rf"^.*?({TAIL[:-1]})$"
NOON, MIDNIGHT, SIXTY = 12, 24, 60


@dataclass(frozen=True)
class WrittenHour:
    """An hour as it was written: its seconds of the day, and what else it says."""

    seconds: int
    zone: str = ""
    has_fraction: bool = False


def written_hour(tail: str) -> WrittenHour | None:
    """Understand what follows a day; None when there is no such hour."""
    found = HOUR.fullmatch(tail)
    hour = _hour(int(found["hour"]), found["half"]) if found else None
    if not found or hour is None:
        return None
    minute, second = int(found["minute"]), int(found["second"] or 0)
    if max(minute, second) >= SIXTY:
        return None
    fraction = bool((found["fraction"] or "").strip("0"))
    return WrittenHour((hour * SIXTY + minute) * SIXTY + second, _zone(found["zone"]), fraction)


def _hour(hour: int, half: str | None) -> int | None:
    """Return the hour of the day; 12 a. m. is midnight."""
    if not half:
        return hour if hour < MIDNIGHT else None
    if not 1 <= hour <= NOON:
        return None
    return hour % NOON + (NOON if half in "pP" else 0)


def _zone(text: str | None) -> str:
    """Write a time zone in one way: -03:00, UTC."""
    if not text:
        return ""
    digits = text[1:].replace(":", "").ljust(4, "0")
    if text in "Zz" or digits == "0000":
        return "UTC"
    return f"{text[0]}{digits[:2]}:{digits[2:]}"


@dataclass
class HourColumn:
    """The texts without their hours, and the seconds of the day: null for an impossible hour."""

    days: pa.Array
    seconds: pa.Array
    zones: Counter[str] = field(default_factory=Counter)
    fractions: int = 0


def has_hours(texts: pa.Array) -> bool:
    """Say whether any of the texts ends in an hour."""
    return bool(pc.any(pc.match_substring_regex(texts, TAIL)).as_py())


def read_hours(texts: pa.Array) -> HourColumn:
    """Take the hours off a column of dates, each different hour read once."""
    timed = pc.match_substring_regex(texts, TAIL)
    tails = pc.replace_substring_regex(pc.if_else(timed, texts, None), BEFORE, r"\1")
    encoded = tails.dictionary_encode()
    hours = [written_hour(tail) for tail in encoded.dictionary.to_pylist()]
    counts = np.bincount(encoded.indices.drop_null().to_numpy(), minlength=len(hours)).tolist()
    found = pa.array([hour and hour.seconds for hour in hours], pa.int64()).take(encoded.indices)
    column = HourColumn(
        days=pc.replace_substring_regex(texts, TAIL, ""),
        seconds=pc.if_else(pc.fill_null(timed, False), found, pa.scalar(0, pa.int64())),
    )
    for hour, count in zip(hours, counts, strict=True):
        if hour and hour.zone:
            column.zones[hour.zone] += count
        column.fractions += count * bool(hour and hour.has_fraction)
    return column
