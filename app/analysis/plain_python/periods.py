"""Months, quarters, halves and years, in plain Python."""

import re
from collections.abc import Iterable

from app.analysis.plain_python.each import EACH
from app.analysis.reading.month import MONTHS
from app.analysis.reading.period import HALVES, MONTHLY, NAMED, QUARTERLY, WORDS, YEAR


def _patterns(patterns: Iterable[re.Pattern[str]]) -> str:
    return ascii([pattern.pattern for pattern in patterns])


PERIODS = f"""{EACH}

import unicodedata

MONTHS = {MONTHS!r}
PART_WORDS = {WORDS!r}
NAMED_MONTH = {NAMED.pattern!a}
MONTHLY = {_patterns(MONTHLY)}
QUARTERLY = {_patterns(QUARTERLY)}
HALVES = {_patterns(HALVES)}


def period_year(text):
    return text if len(text) > 2 else ("20" if text < "50" else "19") + text


def month_of(name):
    plain = unicodedata.normalize("NFD", name.lower())
    return MONTHS.get("".join(sign for sign in plain if not unicodedata.combining(sign)), 0)


def first_of(patterns, text):
    return next(filter(None, (re.fullmatch(one, text, re.I) for one in patterns)), None)


def read_period(text):
    '''Return 2024-03, 2024-Q1, 2024-S1 or 2024, or None.'''
    text = visible(text)
    if found := first_of(MONTHLY, text):
        return f"{{period_year(found['year'])}}-{{int(found['month']):02d}}"
    found = re.fullmatch(NAMED_MONTH, text, re.I)
    if found and month_of(found["name"]):
        return f"{{period_year(found['year'])}}-{{month_of(found['name']):02d}}"
    if found := first_of(QUARTERLY, text):
        quarter = found["quarter"]
        return f"{{found['year']}}-Q{{PART_WORDS.get(quarter.lower(), quarter)}}"
    if found := first_of(HALVES, text):
        said = found.groupdict()
        half = said.get("half") or said["word"]
        return f"{{said['year']}}-S{{PART_WORDS.get(half.lower(), half)}}"
    return text if re.fullmatch({YEAR!a}, text) else None


def period_of(day, size):
    '''Return the period that a day belongs to.'''
    sizes = {{
        "month": f"{{day.year:04d}}-{{day.month:02d}}",
        "quarter": f"{{day.year:04d}}-Q{{(day.month + 2) // 3}}",
        "half": f"{{day.year:04d}}-S{{(day.month + 5) // 6}}",
        "year": f"{{day.year:04d}}",
    }}
    return sizes[size]


def to_periods(column, size):
    if pd.api.types.is_datetime64_any_dtype(column):
        return column.map(lambda day: period_of(day, size), na_action="ignore").astype("str")
    return read_each(column, read_period)
"""
