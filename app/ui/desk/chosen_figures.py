"""What the chosen cells add up to, and what was left out of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from app.analysis.display import number_text
from app.analysis.exact_sum import exact_sum
from app.i18n import Message, count_text, msg, plural
from app.progress import Progress
from app.ui.grid.kinds import COORDINATE, PERCENTAGE
from app.ui.grid.table import GridTable

Range = tuple[int, int, int, int]  # first row, last row, first column, last column
NOT_ADDED = (PERCENTAGE, COORDINATE)  # their average says something; their sum does not
CENTS = 2


@dataclass(frozen=True)
class Figures:
    """The numbers of some cells; `texts` and `empty` are those left out."""

    cells: int = 0
    numbers: int = 0
    total: float = 0.0
    adds_up: bool = True
    empty: int = 0

    @property
    def texts(self) -> int:
        """How many cells have something that is not a number."""
        return self.cells - self.numbers - self.empty

    def words(self) -> list[Message]:
        """Say it in a few words each, as the line below the table does."""
        said = [plural("One cell", "{many} cells", count=self.cells, many=count_text(self.cells))]
        if self.numbers and self.adds_up:
            said.append(msg("sum {total}", total=_amount(self.total)))
        if self.numbers:
            said.append(msg("average {mean}", mean=_amount(self.total / self.numbers)))
        if self.numbers and self.texts:
            said.append(plural("one without a number left out", "{many} without a number left out",
                               count=self.texts, many=count_text(self.texts)))  # fmt: skip
        if self.empty:
            said.append(plural("one empty", "{many} empty",
                               count=self.empty, many=count_text(self.empty)))  # fmt: skip
        return said


def figures_of(table: GridTable, ranges: Sequence[Range], progress: Progress) -> Figures:
    """Add up the chosen cells; dates, text and what could not be read are left out."""
    parts = []
    for top, bottom, left, right in ranges:
        for column in range(left, right + 1):
            progress(column - left, right + 1 - left)
            parts.append(_of_column(table, column, slice(top, bottom + 1)))
    numbers = np.concatenate([one.numbers for one in parts]) if parts else np.zeros(0)
    return Figures(
        sum(one.cells for one in parts), len(numbers), exact_sum(numbers),
        all(one.adds_up for one in parts), sum(one.empty for one in parts),
    )  # fmt: skip


@dataclass(frozen=True, eq=False)
class Part:
    """What there is in a stretch of a column."""

    numbers: NDArray[np.float64]
    cells: int
    empty: int
    adds_up: bool


def _of_column(table: GridTable, column: int, rows: slice) -> Part:
    places = np.arange(len(table.frame))[rows] if table.rows is None else table.rows[rows]
    values = table.frame.iloc[:, column].iloc[places]
    there = values.notna().to_numpy(bool)
    if values.dtype == "str":
        there = there & (values != "").to_numpy(bool)
    raw = np.isin(places, list(table.raw.get(column, {})))
    empty, kind, numbers = int((~there & ~raw).sum()), table.columns[column].kind, np.zeros(0)
    if kind.at_right and pd.api.types.is_numeric_dtype(values.dtype):
        numbers = values[there].to_numpy(np.float64)
        numbers = numbers[np.isfinite(numbers)]
    return Part(numbers, len(places), empty, kind not in NOT_ADDED or not len(numbers))


def _amount(value: float) -> str:
    """Write a sum with its cents, as amounts are: 1.234,50, and whole ones without them."""
    if value == int(value):
        return number_text(value)
    return f"{value:,.{CENTS}f}".translate(str.maketrans(",.", ".,"))
