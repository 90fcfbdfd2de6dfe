"""Latitudes and longitudes as they are found in files, and the box the City lies in."""

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from app.analysis.reading.missing import trimmed, visible

LATITUDES, LONGITUDES = (-34.71, -34.52), (-58.54, -58.33)  # of the City
MOST_NORTH, MOST_EAST = 90.0, 180.0
PLAIN = r"^[-\x{2212}+]?[0-9]{1,3}(?:[.,][0-9]+)?$"
DEGREES = re.compile(
    r"(?P<minus>[-\u2212])?\s*(?P<degrees>[0-9]{1,3})\s*[°º]\s*(?:(?P<minutes>[0-9]{1,2}(?:[.,][0-9]+)?)"
    r"\s*['\u2032\u2019\u00b4]\s*)?(?:(?P<seconds>[0-9]{1,2}(?:[.,][0-9]+)?)\s*(?:\"|\u2033|\u201d|'')\s*)?"
    r"(?P<side>n|s|e|o|w|norte|sur|este|oeste)?\.?",
    re.IGNORECASE,
)
PAIR = re.compile(
    r"(-?[0-9]{1,3}\.[0-9]+|-?[0-9]{1,3},[0-9]+(?= *[; ]))"
    r"(?: *[,;] *| +)(-?[0-9]{1,3}(?:[.,][0-9]+)?)"
)
ENOUGH = 6  # digits, so that it is no other number
BACK = "sow"  # what a side begins with, where numbers are negative
DOTTED = re.compile(r"(?P<minus>[-\u2212])?(?P<rest>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{6,17})(?:,0+)?")
THOUSANDS = r"^[^0-9]*(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{6,17})(?:,0+)?[^0-9]*$"
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


def coordinates(texts: pa.Array, most: float = MOST_EAST) -> pa.Array:
    """Return the degrees of each text, by a point or a comma; null for what is no coordinate.

    A lone mark is always the one of decimals: no coordinate has thousands.
    """
    clean = trimmed(texts)
    plain = pc.if_else(pc.match_substring_regex(clean, PLAIN), clean, None)
    written = pc.replace_substring_regex(pc.replace_substring(plain, ",", "."), r"^\x{2212}", "-")
    found = pc.replace_substring_regex(written, r"^\+", "").cast(pa.float64())
    rest = pc.if_else(pc.is_null(plain), clean, None)
    if rest.null_count < len(rest):
        encoded = rest.dictionary_encode()
        read = [in_degrees(text) for text in encoded.dictionary.to_pylist()]
        found = pc.coalesce(found, pa.array(read, pa.float64()).take(encoded.indices))
    return pc.if_else(pc.less_equal(pc.abs(found), most), found, None)


def in_degrees(text: str) -> float | None:
    """Read 34° 33' 53" S; None when it is not written so."""
    found = DEGREES.fullmatch(text.strip())
    if not found:
        return None
    minutes, seconds = (_number(found[name]) for name in ("minutes", "seconds"))
    if max(minutes, seconds) >= 60:  # noqa: PLR2004 - of a degree, of a minute
        return None
    value = int(found["degrees"]) + minutes / 60 + seconds / 3600
    back = bool(found["minus"]) or (found["side"] or "e")[0].lower() in BACK
    return -value if back else value


def _number(text: str | None) -> float:
    return float((text or "0").replace(",", "."))


def may_have_thousands(texts: pa.Array) -> pa.Array:
    """Mark the texts that `without_thousands` may read; it reads no other."""
    return pc.match_substring_regex(texts, THOUSANDS)


def without_thousands(text: str) -> float | None:
    """Return -34.578254 for -34.578.254, -3.457.825 or -34578254: a spreadsheet spoiled the point.

    The degrees of the City have two digits; None when the text is something else.
    """
    found = DOTTED.fullmatch(text.strip())
    digits = found["rest"].replace(".", "") if found else ""
    if not found or len(digits) < ENOUGH:
        return None
    return float(f"{'-' if found['minus'] else ''}{digits[:2]}.{digits[2:]}")


def in_the_city(latitudes: Floats, longitudes: Floats) -> Bools:
    """Say which points fall in the box of the City."""
    south, north = LATITUDES
    west, east = LONGITUDES
    with np.errstate(invalid="ignore"):
        return (
            (latitudes >= south)
            & (latitudes <= north)
            & (longitudes >= west)
            & (longitudes <= east)
        )


def pair_in(text: str) -> tuple[float, float] | None:
    """Return the latitude and the longitude of a text such as “-34.6, -58.4”."""
    found = PAIR.fullmatch(visible(text).strip("()[] "))
    if not found:
        return None
    latitude, longitude = _number(found[1]), _number(found[2])
    fits = abs(latitude) <= MOST_NORTH and abs(longitude) <= MOST_EAST
    return (latitude, longitude) if fits else None
