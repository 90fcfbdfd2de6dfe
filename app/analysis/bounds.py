"""The ends of a range of numbers or dates, as they are saved.

They are “1234.5”, “2024-01-31” and “2024-01-31T14:30:00” whatever the language.
"""

import re
from datetime import datetime, timedelta

from app.errors import UserError
from app.i18n import msg

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
WHOLE = re.compile(r"-?[0-9]+")
DECIMAL = re.compile(r"-?[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?")
DAY_END = timedelta(hours=23, minutes=59, seconds=59)


def bound_of(text: str, *, is_date: bool, end: bool = False) -> float | datetime:
    """Return the bound as a value; the `end` of a range of days is the end of its day."""
    try:
        return _day(text, end=end) if is_date else _number(text)
    except ValueError as error:
        raise UserError(
            msg("“{text}” is no limit for this column.", text=text),
            msg("Write a number, or a date with day, month and year."),
        ) from error


def code_of(text: str, *, end: bool = False) -> str:
    """Return the bound as Python."""
    if DAY.match(text):
        return f"pd.Timestamp({_day(text, end=end).isoformat()!r})"
    return repr(_number(text))


def neutral(moment: datetime) -> str:
    """Return a day or a moment as bounds are saved."""
    text = moment.isoformat()
    return text.removesuffix("T00:00:00")


def shown(text: str) -> str:
    """Return the bound as people write it here: 1.234,5 or 31/01/2024 14:30."""
    if DAY.match(text):
        hour = text[11:].removesuffix(":00")
        return f"{text[8:10]}/{text[5:7]}/{text[:4]} {hour}".strip()
    if not DECIMAL.fullmatch(text):
        return text
    whole, _, decimals = text.partition(".")
    if not WHOLE.fullmatch(whole) or "e" in decimals.lower():
        return text.replace(".", ",")
    grouped = f"{int(whole):,}".replace(",", ".")
    sign = "-" if whole.startswith("-") and not grouped.startswith("-") else ""
    return f"{sign}{grouped},{decimals}" if decimals else grouped


def _number(text: str) -> float:
    if not DECIMAL.fullmatch(text):
        raise ValueError(text)
    return int(text) if WHOLE.fullmatch(text) else float(text)


def _day(text: str, *, end: bool) -> datetime:
    day = datetime.fromisoformat(text)
    return day + DAY_END if end and DAY.fullmatch(text) else day
