"""What a session shows: the table after the recipe, and the rows a filter leaves."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.analysis.condition import Condition
from app.analysis.effect import Effect
from app.analysis.reading.raw_table import RawTable
from app.analysis.runner import Run
from app.analysis.table import Table
from app.i18n import Message, msg

Rows = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class View:
    """A finished run seen through the filters; `rows` are positions, None when all are in."""

    run: Run
    conditions: tuple[Condition, ...] = ()
    rows: Rows | None = None
    source: RawTable | None = None  # how the file was read; its cells stay on the disk
    waiting: tuple[Condition, ...] = ()  # asked of columns that are not there now

    @property
    def table(self) -> Table:
        """The table after the recipe, with every row."""
        return self.run.table

    @property
    def shown(self) -> int:
        """How many rows are seen."""
        return len(self.table) if self.rows is None else len(self.rows)

    def scope(self) -> Message:
        """Say how many rows of how many are seen."""
        return msg("{shown} of {all} rows", shown=self.shown, all=len(self.table))


@dataclass(frozen=True, eq=False)
class Preview:
    """What a step would do: its effect, and some cells before and after it."""

    effect: Effect
    after: Table
    cells: tuple[tuple[int, str, str, str], ...] = ()  # row, column, before, after
    gone: tuple[tuple[int, str], ...] = ()  # some of the rows that go, with their first values
    added: tuple[tuple[str, tuple[str, ...]], ...] = ()  # new columns, with their first values
