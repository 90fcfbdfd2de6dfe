"""Numbers and dates as texts, as a format of spreadsheets in Spanish asks.

A form that says nothing of a number, or of a day, writes none: `0.00` and `hh:mm AM/PM` among them.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import ROUND_HALF_UP, Context, Decimal

from app.analysis.formula.row_work import TROUBLE

MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
)  # fmt: skip
DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
PIECE = re.compile("d{1,4}|m{1,4}|a{4}|aa|y{4}|yy|h{1,2}|s{1,2}")
RUN = re.compile(r'"[^"]*"|[^\W\d_]+')
FORM = re.compile(
    r"(?P<before>[^0#.,;%]*)(?P<whole>(?:[0#]+(?:\.[0#]{3})*)?)(?:,(?P<part>[0#]+))?"
    r"(?P<after>[^0#.,;]*)"
)
PRECISION = 400  # figures: as many as a number may have

WRITTEN_OUT = f"""
import re
from decimal import ROUND_HALF_UP, Context, Decimal


MONTH_NAMES = {MONTHS!r}
DAY_NAMES = {DAYS!r}
DATE_PIECE = re.compile({PIECE.pattern!a})
DATE_RUN = re.compile({RUN.pattern!a})
NUMBER_FORM = re.compile({FORM.pattern!a})


def written_number(number, form):
    found = NUMBER_FORM.fullmatch(form)
    if not found or not (found["whole"] or found["part"]):
        return TROUBLE
    part, whole = found["part"] or "", found["whole"]
    value = Decimal(repr(float(number))) * (100 if "%" in found["after"] else 1)
    value = value.quantize(Decimal(1).scaleb(-len(part)), ROUND_HALF_UP, Context({PRECISION})) + 0
    units, _, rest = f"{{abs(value):f}}".partition(".")
    rest = rest[: part.count("0")] + rest[part.count("0"):].rstrip("0")
    least = whole.count("0")
    width = least + (least - 1) // 3 if "." in whole else least
    digits = f"{{int(units):0{{width}},}}" if "." in whole else units.zfill(width)
    digits = ("" if not least and not int(units) else digits).replace(",", ".")
    sign = "-" if value < 0 else ""
    text = sign + found["before"] + digits + ("," + rest if rest else "") + found["after"]
    return text.replace('"', "")


def written_date(day, form):
    names = {{"d": str(day.day), "dd": f"{{day.day:02}}", "ddd": DAY_NAMES[day.weekday()][:3],
             "dddd": DAY_NAMES[day.weekday()], "m": str(day.month), "mm": f"{{day.month:02}}",
             "mmm": MONTH_NAMES[day.month - 1][:3], "mmmm": MONTH_NAMES[day.month - 1],
             "aa": f"{{day.year % 100:02}}", "aaaa": f"{{day.year:04}}",
             "yy": f"{{day.year % 100:02}}", "yyyy": f"{{day.year:04}}", "h": str(day.hour),
             "hh": f"{{day.hour:02}}", "s": str(day.second), "ss": f"{{day.second:02}}"}}
    minutes = {{"m": str(day.minute), "mm": f"{{day.minute:02}}"}}
    pieces = [piece for run in DATE_RUN.finditer(form)
              if re.fullmatch(f"(?:{{DATE_PIECE.pattern}})+", run[0].lower())
              for piece in DATE_PIECE.finditer(form.lower(), *run.span())]
    if not pieces or re.search("am?/pm?", form.lower()):
        return TROUBLE
    said = ["", *(piece[0] for piece in pieces), ""]
    text, end = "", 0
    for at, piece in enumerate(pieces):
        timed = said[at][:1] == "h" or said[at + 2][:1] == "s"
        name = (minutes if timed and piece[0] in minutes else names)[piece[0]]
        text, end = text + form[end : piece.start()] + name, piece.end()
    return (text + form[end:]).replace('"', "")


def written(value, form):
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "sí" if value else "no"
    return written_date(value, form) if hasattr(value, "strftime") else written_number(value, form)
"""


def written(value: object, form: str) -> object:
    """Return a value as a text: a number as `#.##0,00` says, a date as `dd/mm/aaaa` says."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "sí" if value else "no"
    return _date(value, form) if isinstance(value, datetime) else _number(float(str(value)), form)


def _number(number: float, form: str) -> object:
    found = FORM.fullmatch(form)
    if not found or not (found["whole"] or found["part"]):
        return TROUBLE
    part = found["part"] or ""
    value = Decimal(repr(number)) * (100 if "%" in found["after"] else 1)
    value = value.quantize(Decimal(1).scaleb(-len(part)), ROUND_HALF_UP, Context(PRECISION)) + 0
    units, _, rest = f"{abs(value):f}".partition(".")
    rest = rest[: part.count("0")] + rest[part.count("0") :].rstrip("0")
    digits = _units(int(units), found["whole"]) + (f",{rest}" if rest else "")
    return f"{'-' * (value < 0)}{found['before']}{digits}{found['after']}".replace('"', "")


def _units(units: int, form: str) -> str:
    """Write a whole number with the zeros and the points of its form."""
    least = form.count("0")
    if not least and not units:
        return ""
    if "." in form:
        return f"{units:0{least + (least - 1) // 3},}".replace(",", ".")
    return str(units).zfill(least)


def _date(day: datetime, form: str) -> object:
    pieces = list(_found(form))
    if not pieces or re.search("am?/pm?", form.lower()):
        return TROUBLE
    names, minutes = _pieces(day), {"m": str(day.minute), "mm": f"{day.minute:02}"}
    said = ["", *(piece[0] for piece in pieces), ""]
    text, end = "", 0
    for at, piece in enumerate(pieces):
        timed = said[at][:1] == "h" or said[at + 2][:1] == "s"
        known: Mapping[str, str] = minutes if timed and piece[0] in minutes else names
        text, end = text + form[end : piece.start()] + known[piece[0]], piece.end()
    return (text + form[end:]).replace('"', "")


def _found(form: str) -> Iterator[re.Match[str]]:
    """Yield the pieces of a form that stand for something; a word of other letters is itself."""
    for run in RUN.finditer(form):
        if re.fullmatch(f"(?:{PIECE.pattern})+", run[0].lower()):
            yield from PIECE.finditer(form.lower(), *run.span())


def _pieces(day: datetime) -> dict[str, str]:
    year, month, name = f"{day.year:04}", MONTHS[day.month - 1], DAYS[day.weekday()]
    return {
        "d": str(day.day), "dd": f"{day.day:02}", "ddd": name[:3], "dddd": name,
        "m": str(day.month), "mm": f"{day.month:02}", "mmm": month[:3], "mmmm": month,
        "aa": year[-2:], "aaaa": year, "yy": year[-2:], "yyyy": year, "h": str(day.hour),
        "hh": f"{day.hour:02}", "s": str(day.second), "ss": f"{day.second:02}",
    }  # fmt: skip
