"""Numbers and dates as texts, as a format of spreadsheets in Spanish asks."""

import re
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
)  # fmt: skip
DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
PIECE = re.compile("d{1,4}|m{1,4}|a{4}|aa|y{4}|yy|h{1,2}|s{1,2}")
RUN = re.compile(r":?[^\W\d_]+")

WRITTEN_OUT = f"""
import re
from decimal import ROUND_HALF_UP, Decimal


MONTH_NAMES = {MONTHS!r}
DAY_NAMES = {DAYS!r}
DATE_PIECE = re.compile({PIECE.pattern!a})


def written_number(number, form):
    places = len(re.findall("[0#]", form.rpartition(",")[2])) if "," in form else 0
    value = Decimal(repr(float(number))) * (100 if "%" in form else 1)
    value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) + 0
    text = f"{{value:,.{{places}}f}}" if "." in form else f"{{value:.{{places}}f}}"
    return text.translate(str.maketrans(",.", ".,")) + ("%" if "%" in form else "")


def written_date(day, form):
    names = {{"d": str(day.day), "dd": f"{{day.day:02}}", "ddd": DAY_NAMES[day.weekday()][:3],
             "dddd": DAY_NAMES[day.weekday()], "m": str(day.month), "mm": f"{{day.month:02}}",
             "mmm": MONTH_NAMES[day.month - 1][:3], "mmmm": MONTH_NAMES[day.month - 1],
             "aa": f"{{day.year % 100:02}}", "aaaa": f"{{day.year:04}}",
             "yy": f"{{day.year % 100:02}}", "yyyy": f"{{day.year:04}}", "h": str(day.hour),
             "hh": f"{{day.hour:02}}", "s": str(day.second), "ss": f"{{day.second:02}}"}}

    def one(found):
        run = found[0]
        if run == ":mm":
            return f":{{day.minute:02}}"
        bare = run.lstrip(":")
        if not re.fullmatch(f"(?:{{DATE_PIECE.pattern}})+", bare):
            return run
        return run[: len(run) - len(bare)] + DATE_PIECE.sub(lambda piece: names[piece[0]], bare)

    return re.sub({RUN.pattern!a}, one, form.lower())


def written(value, form):
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "sí" if value else "no"
    return written_date(value, form) if hasattr(value, "strftime") else written_number(value, form)
"""


def written(value: object, form: str) -> str:
    """Return a value as a text: a number as `#.##0,00` says, a date as `dd/mm/aaaa` says."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "sí" if value else "no"
    if isinstance(value, datetime):
        return _date(value, form)
    return _number(float(str(value)), form)


def _number(number: float, form: str) -> str:
    places = len(re.findall("[0#]", form.rpartition(",")[2])) if "," in form else 0
    value = Decimal(repr(number)) * (100 if "%" in form else 1)
    value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) + 0
    text = f"{value:,.{places}f}" if "." in form else f"{value:.{places}f}"
    return text.translate(str.maketrans(",.", ".,")) + ("%" if "%" in form else "")


def _date(day: datetime, form: str) -> str:
    names = _pieces(day)

    def one(found: re.Match[str]) -> str:
        run = found[0]
        if run == ":mm":
            return f":{day.minute:02}"
        bare = run.lstrip(":")
        if not re.fullmatch(f"(?:{PIECE.pattern})+", bare):
            return run
        return run[: len(run) - len(bare)] + PIECE.sub(lambda piece: names[piece[0]], bare)

    return RUN.sub(one, form.lower())


def _pieces(day: datetime) -> dict[str, str]:
    year, month, name = f"{day.year:04}", MONTHS[day.month - 1], DAYS[day.weekday()]
    return {
        "d": str(day.day), "dd": f"{day.day:02}", "ddd": name[:3], "dddd": name,
        "m": str(day.month), "mm": f"{day.month:02}", "mmm": month[:3], "mmmm": month,
        "aa": year[-2:], "aaaa": year, "yy": year[-2:], "yyyy": year, "h": str(day.hour),
        "hh": f"{day.hour:02}", "s": str(day.second), "ss": f"{day.second:02}",
    }  # fmt: skip
