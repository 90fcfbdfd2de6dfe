"""Looks for a text in what the grid shows, a column at a time, away from the window's thread."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pandas import Series

from app.analysis.arrow_text import TEXT, arrow_of, changed
from app.analysis.finding import Wanted
from app.progress import Progress
from app.ui.grid.kinds import YES_NO, Kind
from app.ui.grid.matches import Found, Marks
from app.ui.grid.table import GridTable

PIECE = 50_000  # rows written at a time
OF_NUMBERS = frozenset("0123456789.,-/: ")  # all there is in numbers and days


def search(table: GridTable, wanted: Wanted, columns: Sequence[int], progress: Progress) -> Found:
    """Return the cells, among the rows shown, where the text is."""
    pieces = max(1, -(-len(table) // PIECE))
    found: dict[int, Marks] = {}
    for done, column in enumerate(columns):
        progress(done * pieces, len(columns) * pieces)
        values = table.frame.iloc[:, column]
        shown = values if table.rows is None else values.iloc[table.rows]
        if values.dtype == "str":
            marks = _truth(changed(arrow_of(shown), wanted.found))
        else:
            beat = _beat(progress, done * pieces, len(columns) * pieces)
            marks = _among_typed(shown, table.columns[column].kind, wanted, beat)
        _add_raw(table, column, wanted, marks)
        found[column] = marks
    return Found(len(table), found)


def _among_typed(values: "Series[Any]", kind: Kind, wanted: Wanted, beat: Iterator[None]) -> Marks:
    """Look in numbers, days, and yes or no as the grid writes them."""
    if kind is not YES_NO and not set(wanted.text) <= OF_NUMBERS:
        return np.zeros(len(values), bool)
    parts: list[Marks] = []
    for start in range(0, len(values), PIECE):
        next(beat)
        part = values.iloc[start : start + PIECE]
        there = part.notna().to_numpy(bool)
        some: Any = part[there]
        plain = some.to_numpy() if some.dtype.kind == "M" else some.tolist()
        marks = np.zeros(len(part), bool)
        marks[there] = _truth(wanted.found(pa.array(kind.write(plain), TEXT)))
        parts.append(marks)
    return np.concatenate(parts) if parts else np.zeros(0, bool)


def _beat(progress: Progress, done: int, total: int) -> Iterator[None]:
    """Report progress at each piece, which is when the work can be cancelled."""
    while True:
        progress(done, total)
        done += 1
        yield


def _add_raw(table: GridTable, column: int, wanted: Wanted, marks: Marks) -> None:
    """Look in the cells that could not be read, which show the text of the file."""
    raw = table.raw.get(column)
    if not raw:
        return
    answers = _truth(wanted.found(pa.array(list(raw.values()), TEXT)))
    positions = np.array(list(raw), np.int64)
    if table.rows is None:
        marks[positions] = answers
        return
    every = np.zeros(len(table.frame), bool)
    every[positions] = answers
    is_raw = np.zeros(len(table.frame), bool)
    is_raw[positions] = True
    marks[is_raw[table.rows]] = every[table.rows][is_raw[table.rows]]


def _truth(answers: pa.Array) -> Marks:
    return np.array(pc.fill_null(answers, False).to_numpy(zero_copy_only=False), bool)


def count_in(found: Found, columns: Iterable[int]) -> int:
    """Return how many of the cells are in some columns."""
    wanted = set(columns)
    return sum(int(mark.sum()) for column, mark in found.columns.items() if column in wanted)
