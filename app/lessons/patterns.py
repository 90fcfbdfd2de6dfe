"""The named shapes a check may ask of every value; a lesson cannot bring its own."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from stdnum.ar import cuit

PERIOD = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
CODE = re.compile(r"[A-Za-z0-9]+([-_/.][A-Za-z0-9]+)*")
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
COMUNA = re.compile(r"1[0-5]|[1-9]")


def _day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _shape(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: pattern.fullmatch(text) is not None


def _tax_number(text: str) -> bool:
    """Say whether its check digit is right; invented ones of practice data count too."""
    digits = "".join(sign for sign in text if sign.isdigit())
    return len(digits) == len("00000000000") and digits[-1] == cuit.calc_check_digit(digits[:-1])


PATTERNS: Mapping[str, Callable[[str], bool]] = {
    "cuit": _tax_number,
    "fecha-iso": _day,
    "periodo": _shape(PERIOD),
    "codigo": _shape(CODE),
    "correo": _shape(MAIL),
    "comuna": _shape(COMUNA),
}
