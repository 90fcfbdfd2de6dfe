"""What every view of cells has: no lines of Qt's, one line a cell, scrolling by pixels."""

from PySide6.QtWidgets import QAbstractItemView, QTableView


def settle(view: QTableView) -> None:
    """Take off what the painters of the house do themselves."""
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
