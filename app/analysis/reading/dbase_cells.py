"""The cells of dBase, by kind of field, as text that reads back the same."""

import struct
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from app.analysis.reading.dbase import Field
from app.analysis.reading.raw_table import DATE, NUMBER, REAL, TRUTH

FIRST_DAY = 1_721_425  # the Julian number of the day before the year 1
MILLISECONDS = 86_400_000
YES, NO = {"T", "t", "Y", "y", "S", "s", "V", "v"}, {"F", "f", "N", "n"}
BINARY = {"I": "<i", "+": "<i", "B": "<d", "O": "<d", "Y": "<q", "T": "<ii", "@": "<ii"}
MONEY = Decimal(10_000)
Texts = list[str | None]


def texts_of(field: Field, cells: Sequence[bytes], encoding: str, *, fox: bool) -> Texts:
    """Return the cells of a field; blank ones are missing.

    Bytes that no letter has are read as Latin-1 has them, as in text tables.
    """
    if _is_binary(field, fox=fox):
        return [_binary(field, cell) for cell in cells]
    convert = _CONVERT.get(field.kind, _text)
    return [convert(cell.decode(encoding, "latin-1")) for cell in cells]


def stated_of(field: Field, *, fox: bool) -> str:
    """Return what the file says of a field."""
    if field.kind in {"N", "F"}:
        return REAL if field.decimals else NUMBER
    if field.kind == "B" and not _is_binary(field, fox=fox):
        return ""
    return {"D": DATE, "T": DATE, "@": DATE, "L": TRUTH, "I": NUMBER, "+": NUMBER, "B": REAL,
            "O": REAL, "Y": REAL}.get(field.kind, "")  # fmt: skip


def _is_binary(field: Field, *, fox: bool) -> bool:
    layout = BINARY.get(field.kind)
    if layout is None or struct.calcsize(layout) != field.size:
        return False
    return fox or field.kind in {"I", "+", "O", "@"}


def _binary(field: Field, cell: bytes) -> str | None:
    if not cell.strip(b" "):
        return None
    values = struct.unpack(BINARY[field.kind], cell)
    if field.kind in {"T", "@"}:
        return _moment(*values)
    if field.kind == "Y":
        return str(Decimal(values[0]) / MONEY)
    return str(values[0]) if isinstance(values[0], int) else format(Decimal(repr(values[0])), "f")


def _moment(day: int, milliseconds: int) -> str | None:
    if not day:
        return None
    try:
        start = date.fromordinal(day - FIRST_DAY)
    except (ValueError, OverflowError):
        return f"{day} {milliseconds}"
    seconds = timedelta(seconds=round(milliseconds % MILLISECONDS / 1000))
    hours, rest = divmod(seconds.seconds, 3600)
    return f"{start.isoformat()} {hours:02d}:{rest // 60:02d}:{rest % 60:02d}"


def _text(cell: str) -> str | None:
    return cell.rstrip(" \0") or None


def _number(cell: str) -> str | None:
    return cell.strip(" \0") or None


def _day(cell: str) -> str | None:
    clean = cell.strip(" \0")
    if not clean.strip("0"):
        return None
    is_day = len(clean) == len("20240131") and clean.isascii() and clean.isdigit()
    return f"{clean[:4]}-{clean[4:6]}-{clean[6:]}" if is_day else clean


def _truth(cell: str) -> str | None:
    clean = cell.strip(" \0")
    if clean in YES:
        return "true"
    return "false" if clean in NO else (clean.strip("?") or None)


_CONVERT: dict[str, Callable[[str], str | None]] = {
    "N": _number, "F": _number, "D": _day, "L": _truth, "M": _number, "G": _number, "P": _number,
}  # fmt: skip
