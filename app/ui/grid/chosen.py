"""The cells a person has chosen in a grid."""

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QItemSelectionRange, QRect
from PySide6.QtWidgets import QAbstractItemView


def chosen(grid: QAbstractItemView) -> list[QItemSelectionRange]:
    """Return the ranges that are chosen."""
    every = grid.selectionModel().selection()
    return [QItemSelectionRange(every.at(place)) for place in range(every.size())]


def chosen_lines(grid: QAbstractItemView) -> tuple[list[int], list[int]]:
    """Return the rows and the columns that have a chosen cell, in their order."""
    ranges = chosen(grid)
    rows = _joined((one.top(), one.bottom()) for one in ranges)
    return rows, _joined((one.left(), one.right()) for one in ranges)


def chosen_block(grid: QAbstractItemView) -> QRect | None:
    """Return the one range there is, columns across and rows down; the current cell without it.

    Several ranges that touch and make a rectangle are one. Nothing when they do not.
    """
    ranges = [QRect(one.left(), one.top(), one.width(), one.height()) for one in chosen(grid)]
    here = grid.currentIndex()
    if not ranges:
        return QRect(here.column(), here.row(), 1, 1) if here.isValid() else None
    around = ranges[0]
    for one in ranges[1:]:
        around = around.united(one)
    cells = sum(one.width() * one.height() for one in ranges)
    return around if cells == around.width() * around.height() else None


def chosen_mask(
    grid: QAbstractItemView, rows: list[int], columns: list[int]
) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]] | None:
    """Say of some rows and columns which of their cells are chosen; None when all of them are."""
    if chosen_block(grid) is not None:
        return None
    found = np.zeros((len(rows), len(columns)), bool)
    for one in chosen(grid):
        top, bottom = np.searchsorted(rows, (one.top(), one.bottom() + 1))
        left, right = np.searchsorted(columns, (one.left(), one.right() + 1))
        found[top:bottom, left:right] = True
    return found


def _joined(stretches: Iterable[tuple[int, int]]) -> list[int]:
    """Return the numbers in some stretches, each once."""
    found: list[int] = []
    for first, last in sorted(stretches):
        start = max(first, found[-1] + 1) if found else first
        found.extend(range(start, last + 1))
    return found
