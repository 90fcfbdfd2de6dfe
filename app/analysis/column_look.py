"""A column as the checks see it: its texts, its name, and what was understood of it."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.analysis.column_texts import ColumnTexts, Mask
from app.analysis.day_look import DayLook, days_of
from app.analysis.kind import MOMENTS, Kind
from app.analysis.reading import header_hint
from app.analysis.reading.column_reading import ColumnReading
from app.analysis.reading.tally import sample, tally
from app.analysis.table import Table
from app.analysis.where import Where, at_lines

HALF = 0.5
REPEATED = re.compile(r" \([0-9]+\)$")  # what reading adds to the second column of a name


@dataclass(frozen=True, eq=False)
class ColumnLook(ColumnTexts):
    """A column: its different texts, which row has which, and what was understood."""

    table: Table
    reading: ColumnReading | None

    @property
    def kind(self) -> Kind:
        """What the column is taken for."""
        return self.table.kinds[self.name]

    @cached_property
    def slug(self) -> str:
        """The name in plain small letters, without the number of a repeated one."""
        return header_hint.slug(REPEATED.sub("", self.name))

    def hints(self, pattern: "re.Pattern[str]") -> bool:
        """Say whether the name of the column says this."""
        return bool(pattern.search(self.slug))

    def where(self, marked: Mask) -> Where:
        """Return where the marked texts are."""
        return self.where_rows(self.rows(marked))

    def where_rows(self, rows: Mask) -> Where:
        """Return where the marked rows are."""
        return at_lines(self.about.lines[rows & self.about.is_data()], self.name)

    @cached_property
    def votes(self) -> Counter[str]:
        """How many cells of a sample look like a number, a date, a code."""
        if self.reading and self.reading.proof.get("sample_cells"):
            proof = self.reading.proof.items()
            return Counter({name.removeprefix("sample_"): count for name, count in proof})
        return tally(sample(self.cells.combine_chunks()))

    def mostly(self, what: str, share: float = HALF) -> bool:
        """Say whether at least this share of the cells look so."""
        return self.votes["cells"] > 0 and self.votes[what] >= share * self.votes["cells"]

    @property
    def is_text(self) -> bool:
        """Whether it is kept as it is written."""
        return self.table.is_text(self.name)

    @property
    def is_number(self) -> bool:
        """Whether it can be added up."""
        return self.table.is_number(self.name)

    @property
    def is_dated(self) -> bool:
        """Whether its cells are dates, also when some of them are not."""
        return self.kind in MOMENTS or (self.is_text and self.mostly("date"))

    @cached_property
    def days(self) -> DayLook:
        """The days that its different texts say."""
        return days_of(self.texts, self.said)

    @cached_property
    def numbers(self) -> NDArray[np.float64]:
        """The number in each row of data; NaN where there is none."""
        values: Any = self.table.values(self.name)
        found = values.to_numpy(dtype=np.float64, na_value=np.nan, copy=True)
        found[~self.about.is_data()] = np.nan
        return np.asarray(found, np.float64)
