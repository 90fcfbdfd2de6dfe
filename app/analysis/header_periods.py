"""Names of columns that are months, quarters or years."""

import re
from collections.abc import Sequence
from typing import Any

from pandas import Series

from app.analysis.kind import Kind
from app.analysis.reading.period import read_period

AT_THE_END = re.compile(r".*?[^0-9A-Za-z]((?:19|20)[0-9]{2})", re.DOTALL)


def header_periods(names: Sequence[str]) -> tuple["Series[Any]", Kind, set[int]]:
    """Return the period of each name, their kind, and the places of those that say none.

    “ene-24” is 2024-01; “monto_2023” is the year 2023.
    """
    periods = [_period(name) for name in names]
    lost = {place for place, period in enumerate(periods) if not period}
    return Series([period or None for period in periods], dtype="str"), Kind.PERIOD, lost


def _period(name: str) -> str:
    text = name.strip()
    if period := read_period(text, years=True):
        return period
    words = re.split(r"[_ ]", text, maxsplit=1)
    after = read_period(words[1], years=True) if len(words) > 1 else ""
    year = AT_THE_END.fullmatch(text)
    return after or (year[1] if year else "")
