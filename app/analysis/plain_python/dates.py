"""Dates as people write them, in plain Python."""

from app.analysis.plain_python.numbers import NOTHING
from app.analysis.reading.day import (
    CENTURY_TURN,
    COMPACT,
    ISO,
    MONTH_FIRST,
    NAMED,
    NUMERIC,
    WEEKDAY,
)
from app.analysis.reading.hour import HOUR, TAIL
from app.analysis.reading.month import MONTHS

_DATES = f"""
from datetime import datetime, timedelta
import unicodedata

TAIL = re.compile({TAIL!a})
HOUR = re.compile({HOUR.pattern!a}, re.I)
ISO = re.compile({ISO.pattern!a})
COMPACT = re.compile({COMPACT.pattern!a})
WEEKDAY = re.compile({WEEKDAY.pattern!a}, re.I)
NUMERIC = re.compile({NUMERIC.pattern!a})
NAMED = re.compile({NAMED.pattern!a}, re.I)
MONTH_FIRST = re.compile({MONTH_FIRST.pattern!a}, re.I)
MONTHS = {MONTHS!r}


def full_year(text):
    year = int(text)
    return year if len(text) > 2 else year + (2000 if year < {CENTURY_TURN} else 1900)


def month_of(name):
    plain = unicodedata.normalize("NFD", name.lower())
    return MONTHS.get("".join(sign for sign in plain if not unicodedata.combining(sign)), 0)


def parts(text):
    '''Return year, first and second number, and whether their order is settled.'''
    clean = TAIL.sub("", visible(text)).strip()
    weekday = WEEKDAY.match(clean)
    clean = clean[weekday.end():] if weekday else clean
    if found := ISO.fullmatch(clean) or COMPACT.fullmatch(clean):
        return int(found["year"]), int(found["day"]), int(found["month"]), True
    if found := NUMERIC.fullmatch(clean):
        return full_year(found["year"]), int(found["a"]), int(found["b"]), False
    if found := NAMED.fullmatch(clean) or MONTH_FIRST.fullmatch(clean):
        return full_year(found["year"]), int(found["day"]), month_of(found["name"]), True
    return None


def hour_in(text):
    '''Return the hour after a day, None when there is no such hour.'''
    tail = TAIL.search(visible(text))
    if not tail:
        return timedelta(0)
    found = HOUR.fullmatch(tail[0])
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"] in "pP" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return timedelta(hours=hour, minutes=minute, seconds=second)


def read_moment(text, day_first):
    '''Return the day in a text with its hour, or None.'''
    found = None if is_missing(text) else parts(text)
    hour = hour_in(text) if found else None
    if not found or hour is None:
        return None
    year, first, second, settled = found
    day, month = (first, second) if settled or day_first else (second, first)
    try:
        return datetime(year, month, day) + hour
    except ValueError:
        return None


def read_dates(column, order):
    '''Read a column of text as days; what is not a date becomes empty.'''
    if not pd.api.types.is_datetime64_any_dtype(column):
        column = read_moments(column, order)
    return column.dt.normalize().astype("datetime64[s]")


def read_moments(column, order):
    '''Read a column of text as days with their hours; what is not a date becomes empty.'''
    texts = column.dropna()
    written = [one for one in map(parts, texts) if one and not one[3] and one[1] != one[2]]
    days = sum(first > 12 for _, first, _, _ in written)
    months = sum(first <= 12 < second for _, first, second, _ in written)
    day_first = days >= months if order == "auto" else order == "day"
    dates = [read_moment(text, day_first) for text in texts]
    return pd.Series(dates, index=texts.index, dtype="datetime64[s]").reindex(column.index)
"""

DATES = NOTHING + "\n" + _DATES
DATES_ONLY = _DATES
"""For a prelude that brings its own `visible` and `is_missing`."""
