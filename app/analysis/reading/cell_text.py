"""Typed cells of a spreadsheet as text that reads back the same, in any column."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Self

from app.analysis.reading.number import UNCLEAR

EXACT = 2.0**53
PERCENT = "%"
DURATION = re.compile(r"PT([0-9]+)H([0-9]+)M([0-9]+)(?:\.[0-9]+)?S")
DAY, HOUR, MINUTE = 86_400, 3600, 60


class Marked(float):
    """A number that its format shows as a percentage or as money."""

    sign: str

    @classmethod
    def of(cls, number: float, sign: str) -> Self:
        """Return the number with the sign beside it."""
        marked = cls(number)
        marked.sign = sign
        return marked


def cell_text(cell: Any) -> str | None:
    """Return what a cell says; an empty one is missing."""
    convert = _CONVERT.get(type(cell))
    return convert(cell) if convert else str(cell)


def _text(cell: str) -> str | None:
    if not cell:
        return None
    if cell.startswith("PT") and (found := DURATION.fullmatch(cell)):
        return _clock(*map(int, found.groups()))
    return cell


def _number(cell: float) -> str:
    """Write a number so that no reader can take its point for a mark of thousands."""
    if cell.is_integer() and abs(cell) < EXACT:
        return str(int(cell))
    text = repr(cell)
    if text[-4:-3] != ".":  # not three decimals: nothing to mistake
        return text
    return f"{text}0" if UNCLEAR.fullmatch(text.lstrip("-")) else text


def _marked(cell: Marked) -> str:
    if cell.sign != PERCENT:
        return f"{cell.sign} {_number(float(cell))}"
    text = format((Decimal(repr(float(cell))) * 100).normalize(), "f")
    return f"{text}0%" if UNCLEAR.fullmatch(text.lstrip("-")) else f"{text}%"


def _moment(cell: datetime) -> str:
    rounded = cell + timedelta(microseconds=500_000)
    near = rounded.replace(microsecond=0)
    exact = near if abs(near - cell) < timedelta(milliseconds=2) else cell
    return exact.isoformat(" ").removesuffix(" 00:00:00")


def _duration(cell: timedelta) -> str:
    seconds = round(cell.total_seconds())
    hours, rest = divmod(abs(seconds), HOUR)
    return ("-" if seconds < 0 else "") + _clock(hours, *divmod(rest, MINUTE))


def _clock(hours: int, minutes: int, seconds: int) -> str:
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}"


def _written(cell: date | time) -> str:
    return cell.isoformat()


def _truth(cell: bool) -> str:  # noqa: FBT001 - the value of a cell
    return "VERDADERO" if cell else "FALSO"  # as Excel shows it in Spanish; data, not words


_CONVERT: dict[type, Callable[[Any], str | None]] = {
    Marked: _marked,
    str: _text, float: _number, int: str, bool: _truth, datetime: _moment, date: _written,
    time: _written, timedelta: _duration, type(None): lambda _cell: None,
}  # fmt: skip
