"""What is at a place of the screen: a cell, the header of a column, the number of a row."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHeaderView, QTableView

NO = -1
Place = tuple[int, int]


def pointed(grid: QTableView, place: QPoint) -> Place | None:
    """Return row and column; -1 for the row of a header and for the column of a number.

    The header of a view over the grid (the columns that stay in sight) is its own.
    """
    for view in (*grid.findChildren(QTableView), grid):
        if view.isVisible() and view.rect().contains(view.mapFromGlobal(place)):
            column = _section(view.horizontalHeader(), place)
            row = _section(view.verticalHeader(), place)
            if column is not None:
                return NO, column
            if row is not None:
                return row, NO
            index = view.indexAt(view.viewport().mapFromGlobal(place))
            return (index.row(), index.column()) if index.isValid() else None
    return None


def _section(header: QHeaderView, place: QPoint) -> int | None:
    point = header.viewport().mapFromGlobal(place)
    if not header.isVisible() or not header.viewport().rect().contains(point):
        return None
    found = header.logicalIndexAt(point)
    return found if found >= 0 else None
