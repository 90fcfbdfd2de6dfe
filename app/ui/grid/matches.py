"""The cells that answer a search: counted, marked, and visited one after the other."""

import numpy as np
from numpy.typing import NDArray

Marks = NDArray[np.bool_]


class Found:
    """Which rows shown answer in each column; the order is that of reading, row by row."""

    def __init__(self, rows: int, marks: dict[int, Marks]) -> None:
        self.columns = {column: mark for column, mark in sorted(marks.items()) if mark.any()}
        counts = np.zeros(rows, np.int32)
        for mark in self.columns.values():
            counts += mark
        self._until = np.cumsum(counts, dtype=np.int64)  # how many up to the end of each row

    @property
    def total(self) -> int:
        """How many cells answer."""
        return int(self._until[-1]) if len(self._until) else 0

    def holds(self, row: int, column: int) -> bool:
        """Say whether a cell answers."""
        mark = self.columns.get(column)
        return mark is not None and row < len(mark) and bool(mark[row])

    def cell(self, number: int) -> tuple[int, int]:
        """Return the row and the column of one of them, counted from 0."""
        row = int(np.searchsorted(self._until, number, side="right"))
        left = number - (int(self._until[row - 1]) if row else 0)
        there = [column for column, mark in self.columns.items() if mark[row]]
        return row, there[left]

    def before(self, row: int, column: int) -> int:
        """Return how many there are before a cell."""
        if row < 0 or not len(self._until):
            return 0
        above = int(self._until[row - 1]) if row else 0
        return above + sum(bool(mark[row]) for at, mark in self.columns.items() if at < column)
