"""Months, quarters and years as numbers in a row, so that the one before is one less."""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray

from app.analysis.arrow_text import arrow_of
from app.analysis.kind import MOMENTS
from app.analysis.reading.period import read_period
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg

FIRST_YEAR, LAST_YEAR = 1900, 2100
MONTH, QUARTER, YEAR = 12, 4, 1
"""How many of each there are in a year."""
WRITTEN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})|-Q(?P<quarter>\d))?", re.ASCII)
NOTHING = -1


@dataclass(frozen=True, eq=False)
class Periods:
    """The period of each row counted from year 0, -1 where there is none; all of one size."""

    numbers: NDArray[np.int64]
    in_a_year: int

    @property
    def known(self) -> NDArray[np.bool_]:
        """Which rows have a period."""
        return np.asarray(self.numbers != NOTHING, bool)

    def in_words(self, number: int) -> str:
        """Write a period: 2024-03, 2024-Q1 or 2024."""
        return period_text(number, self.in_a_year)


def periods_of(table: Table, column: str) -> Periods:
    """Read the periods of a column: dates are taken as their months, whole numbers as years."""
    values = table.values(column)
    if table.kinds[column] in MOMENTS:
        months = values.to_numpy("datetime64[M]").astype(np.int64) + 1970 * MONTH
        return Periods(np.where(values.isna().to_numpy(bool), NOTHING, months), MONTH)
    if table.is_number(column):
        years = values.to_numpy(np.float64, na_value=np.nan)
        fits = (years >= FIRST_YEAR) & (years <= LAST_YEAR) & (years == np.floor(years))
        found = Periods(np.where(fits, np.nan_to_num(years), NOTHING).astype(np.int64), YEAR)
    elif pd.api.types.is_string_dtype(values.dtype):
        found = _of_texts(arrow_of(values), column)
    else:
        found = Periods(np.full(len(values), NOTHING), YEAR)
    if len(values.dropna()) and not found.known.any():
        raise UserError(
            msg("“{column}” says no dates, months or years.", column=column),
            msg("Choose a column of dates, of months like 2024-03, or of years like 2024."),
        )
    return found


def period_text(number: int, in_a_year: int) -> str:
    """Write a period that is counted from year 0: 2024-03, 2024-Q1 or 2024."""
    year, part = divmod(number, in_a_year)
    if in_a_year == YEAR:
        return f"{year:04d}"
    return f"{year:04d}-{part + 1:02d}" if in_a_year == MONTH else f"{year:04d}-Q{part + 1}"


def period_number(text: str) -> tuple[int, int] | None:
    """Read a period as its number and how many there are in a year; None when it is none."""
    found = WRITTEN.fullmatch(read_period(text, years=True))
    if not found:
        return None
    year = int(found["year"])
    if found["month"]:
        return year * MONTH + int(found["month"]) - 1, MONTH
    return (year * QUARTER + int(found["quarter"]) - 1, QUARTER) if found["quarter"] else (year, 1)


def _of_texts(texts: pa.Array, column: str) -> Periods:
    encoded = texts.dictionary_encode()
    read = [period_number(text) for text in encoded.dictionary.to_pylist()]
    sizes = {one[1] for one in read if one}
    if len(sizes) > 1:
        raise UserError(
            msg("“{column}” mixes months, quarters and years.", column=column),
            msg("Keep the rows of one kind of period first."),
        )
    numbers: NDArray[Any] = np.array([one[0] if one else NOTHING for one in read] + [NOTHING])
    places = encoded.indices.cast(pa.int64()).fill_null(len(read)).to_numpy(zero_copy_only=False)
    return Periods(numbers[places].astype(np.int64), sizes.pop() if sizes else YEAR)
