"""What comes after some cells: a series when they say one, or the same again."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import TypeVar

NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:,\d+)?")
DAY = re.compile(r"(\d{2})/(\d{2})/(\d{4})")
MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
COUNTED = re.compile(r"(.*?)(\d+)(\D*)", re.DOTALL)
MONTHS = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
          "septiembre", "octubre", "noviembre", "diciembre")  # fmt: skip
DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
CYCLES = (MONTHS, DAYS, tuple(one[:3] for one in MONTHS), tuple(one[:3] for one in DAYS))
YEAR = 12
Series = Callable[[int], str]
Value = TypeVar("Value", int, Decimal)


def continued(texts: list[str], count: int) -> list[str]:
    """Return the `count` texts that follow; numbers are written 1234,5 and days 31/01/2024.

    One cell is repeated. Two or more that go up or down evenly go on: numbers, days, months,
    «Comuna 1, Comuna 2», names of months and of days. Any others are repeated in their order.
    """
    series = _series(texts) if len(texts) > 1 and all(texts) else None
    if series is None:
        return [texts[place % len(texts)] for place in range(count)]
    try:
        return [series(len(texts) + place) for place in range(count)]
    except (ValueError, OverflowError):  # beyond the years there are
        return [texts[place % len(texts)] for place in range(count)]


def _series(texts: list[str]) -> Series | None:
    for read in (_numbers, _days, _months, _names, _counted):
        if found := read(texts):
            return found
    return None


def _even(values: list[Value]) -> Value | None:
    """Return the distance between each value and the next, when it is one."""
    apart = {after - before for before, after in pairwise(values)}
    return apart.pop() if len(apart) == 1 else None


def _numbers(texts: list[str]) -> Series | None:
    if not all(NUMBER.fullmatch(text) for text in texts):
        return None
    values = [Decimal(text.replace(",", ".")) for text in texts]
    apart = _even(values)
    if apart is None:
        return None
    return lambda place: _written(values[0] + place * apart)


def _written(value: Decimal) -> str:
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text.replace(".", ",")


def _days(texts: list[str]) -> Series | None:
    found = [DAY.fullmatch(text) for text in texts]
    try:
        days = [date(int(one[3]), int(one[2]), int(one[1])) for one in found if one]
    except ValueError:
        return None
    return _of_days(days) if len(days) == len(texts) else None


def _of_days(days: list[date]) -> Series | None:
    months = _even([one.year * YEAR + one.month for one in days])
    if months and len({one.day for one in days}) == 1:
        first = days[0].year * YEAR + days[0].month - 1
        return lambda place: _in_month(first + place * int(months), days[0].day)
    apart = _even([one.toordinal() for one in days])
    if apart is None:
        return None
    return lambda place: f"{days[0] + timedelta(place * int(apart)):%d/%m/%Y}"


def _in_month(month: int, day: int) -> str:
    year, month = divmod(month, YEAR)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(year)
    return f"{min(day, monthrange(year, month + 1)[1]):02}/{month + 1:02}/{year:04}"


def _months(texts: list[str]) -> Series | None:
    found = [MONTH.fullmatch(text) for text in texts]
    months = [int(one[1]) * YEAR + int(one[2]) - 1 for one in found if one]
    apart = _even(months) if len(months) == len(texts) else None
    if apart is None:
        return None

    def at(place: int) -> str:
        year, month = divmod(months[0] + place * int(apart), YEAR)
        return f"{year:04}-{month + 1:02}"

    return at


def _names(texts: list[str]) -> Series | None:
    lower = [text.lower() for text in texts]
    cycle = next((one for one in CYCLES if all(text in one for text in lower)), None)
    if cycle is None:
        return None
    places = [cycle.index(text) for text in lower]
    apart = {(after - before) % len(cycle) for before, after in pairwise(places)}
    if len(apart) != 1:
        return None
    step = apart.pop()
    write = str.upper if texts[0].isupper() else str.title if texts[0][0].isupper() else str.lower
    return lambda place: write(cycle[(places[0] + place * step) % len(cycle)])


def _counted(texts: list[str]) -> Series | None:
    found = [one for text in texts if (one := COUNTED.fullmatch(text))]
    if len(found) < len(texts) or len({(one[1], one[3]) for one in found}) > 1:
        return None
    first, apart = found[0], _even([int(one[2]) for one in found])
    width = len(first[2]) if any(one[2].startswith("0") for one in found) else 0
    if apart is None:
        return None

    def at(place: int) -> str:
        number = int(first[2]) + place * int(apart)
        if number < 0:
            raise ValueError(number)
        return f"{first[1]}{number:0{width}}{first[3]}"

    return at
