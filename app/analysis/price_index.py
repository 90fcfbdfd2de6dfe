"""Levels of prices month by month: those that come with the program, and a person's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from app.analysis.beside import table_beside
from app.analysis.period_numbers import MONTH, Periods, period_number, period_text, periods_of
from app.analysis.table import Table
from app.analysis.worked_out import numbers_of
from app.errors import UserError
from app.i18n import Message, msg
from app.paths import bundled_data

BUNDLED: Mapping[str, tuple[str, Message, str]] = {
    "national": ("ipc-nacional", msg("IPC nacional (INDEC)"), "2026-07"),
    "city": ("ipcba", msg("IPCBA (IDECBA)"), "2026-07"),
}
"""Of each index: its file, its name, and the last month of the series that comes with it."""


@dataclass(frozen=True, eq=False)
class PriceIndex:
    """The level of each month, counted from year 0."""

    levels: Mapping[int, float]

    @property
    def first(self) -> str:
        """The first month."""
        return period_text(min(self.levels), MONTH)

    @property
    def last(self) -> str:
        """The last month."""
        return period_text(max(self.levels), MONTH)

    def until(self, month: str) -> "PriceIndex":
        """Return the index without what came after a month."""
        last = period_number(month)
        if last is None:
            return self
        return PriceIndex({one: level for one, level in self.levels.items() if one <= last[0]})

    def level(self, number: int, in_a_year: int) -> float:
        """Return the level of a period: of a quarter or a year, the mean of all its months.

        When any of its months is not there it is nan: half a year is not a year.
        """
        size = MONTH // in_a_year
        months = [self.levels.get(number * size + one, np.nan) for one in range(size)]
        return float(np.mean(months))

    def levels_of(self, periods: Periods) -> NDArray[np.float64]:
        """Return the level of the period of each row; nan where there is none."""
        numbers, places = np.unique(periods.numbers, return_inverse=True)
        known = [self.level(int(number), periods.in_a_year) for number in numbers]
        return np.where(periods.known, np.array(known, np.float64)[places], np.nan)


def vintage_of(index: str) -> str:
    """Return the last month of an index that comes with the program; nothing for any other."""
    return BUNDLED[index][2] if index in BUNDLED else ""


@cache
def bundled_index(index: str) -> PriceIndex:
    """Return an index that comes with the program, read once."""
    path = bundled_data() / "indices" / f"{BUNDLED[index][0]}.csv"
    lines = path.read_text("utf-8").split()[1:]
    pairs = (line.split(",") for line in lines)
    found = ((period_number(month), float(level)) for month, level in pairs)
    return PriceIndex({period[0]: level for period, level in found if period})


def own_index(table: Table, name: str, months: str, levels: str) -> PriceIndex:
    """Return the index in a table beside this one, from its columns of months and of levels."""
    other = table_beside(table, name)
    for column in (months, levels):
        if column not in other.kinds:
            raise UserError(
                msg("“{table}” has no column “{column}”.", table=name, column=column),
                msg("Write the name of the column as that table has it."),
            )
    periods, numbers = periods_of(other, months), numbers_of(other, levels)
    used = periods.known & (numbers > 0)
    found = dict(zip(periods.numbers[used].tolist(), numbers[used].tolist(), strict=True))
    if periods.in_a_year != MONTH or not found or len(found) < used.sum():
        raise UserError(
            msg("“{table}” is not an index: it needs one row for each month.", table=name),
            msg("Leave in it one level for each month, written like 2024-03."),
        )
    return PriceIndex(found)
