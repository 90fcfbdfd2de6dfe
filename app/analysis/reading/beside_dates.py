"""Which number is the day, when only the other columns of the table can tell.

In a column of «01/09/2019» alone either may be the day. Who wrote «31/12/2019» in the column
beside wrote both in the same way.
"""

from collections.abc import Iterable

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.reading.missing import trimmed

TAIL = r"(?:[ T].*)?$"
SHAPE = r"^[0-9]{{1,2}}{0}[0-9]{{1,2}}{0}[0-9]{{2}}(?:[0-9]{{2}})?" + TAIL
LARGE, SMALL = r"(?:1[3-9]|2[0-9]|3[01])", r"(?:0?[1-9]|1[0-2])"
DAY_FIRST = rf"^{LARGE}[./-]{SMALL}[./-]"
MONTH_FIRST = rf"^{SMALL}[./-]{LARGE}[./-]"
SIGNS = ("/", "-", ".")
MOSTLY = 0.8


def day_first_beside(values: pa.Array, others: Iterable[pa.ChunkedArray]) -> int:
    """Return how many dates of the other columns put the day first; 0 when some put the month.

    Only the columns written with the same signs as this one are asked.
    """
    sign = next((sign for sign in SIGNS if _is_written(values, sign)), "")
    if not sign:
        return 0
    found = [_counts(other) for other in others if _is_written(other, sign)]
    days, months = (sum(counts) for counts in zip(*found, strict=True)) if found else (0, 0)
    return 0 if months else days


def _is_written(values: pa.Array, sign: str) -> bool:
    """Say whether most of the cells are three numbers with this sign between them."""
    texts = trimmed(values)
    said = pc.sum(pc.not_equal(texts, "")).as_py() or 0
    shape = SHAPE.format(f"\\{sign}")
    return said > 0 and _count(texts, shape) >= MOSTLY * said


def _counts(values: pa.ChunkedArray) -> tuple[int, int]:
    texts = trimmed(values)
    return _count(texts, DAY_FIRST), _count(texts, MONTH_FIRST)


def _count(texts: pa.Array, pattern: str) -> int:
    return int(pc.sum(pc.match_substring_regex(texts, pattern)).as_py() or 0)
