"""The cells a person has chosen in a grid."""

from PySide6.QtCore import QItemSelectionRange

from app.ui.grid.grid import Grid


def chosen(grid: Grid) -> list[QItemSelectionRange]:
    """Return the ranges that are chosen."""
    every = grid.selectionModel().selection()
    return [QItemSelectionRange(every.at(place)) for place in range(every.size())]


def chosen_lines(grid: Grid) -> tuple[list[int], list[int]]:
    """Return the rows and the columns that have a chosen cell, in their order."""
    rows: set[int] = set()
    columns: set[int] = set()
    for one in chosen(grid):
        rows.update(range(one.top(), one.bottom() + 1))
        columns.update(range(one.left(), one.right() + 1))
    return sorted(rows), sorted(columns)
