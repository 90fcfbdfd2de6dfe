"""Choosing whole columns and whole rows."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QRect
from PySide6.QtWidgets import QTableView

from app.ui.grid.chosen import chosen_block


def choose_columns(view: QTableView) -> None:
    """Choose the whole columns of the chosen cells."""
    if block := chosen_block(view):
        _choose(view, QRect(block.left(), 0, block.width(), view.model().rowCount()))


def choose_rows(view: QTableView) -> None:
    """Choose the whole rows of the chosen cells."""
    if block := chosen_block(view):
        _choose(view, QRect(0, block.top(), view.model().columnCount(), block.height()))


def choose_again(view: QTableView, ranges: list[QRect]) -> None:
    """Choose ranges of another table, when all of them are in this one too."""
    inside = QRect(0, 0, view.model().columnCount(), view.model().rowCount())
    if sum(one.width() * one.height() for one in ranges) > 1 and all(map(inside.contains, ranges)):
        _choose(view, *ranges)


def _choose(view: QTableView, *ranges: QRect) -> None:
    model, every = view.model(), QItemSelection()
    for cells in ranges:
        first = model.index(cells.top(), cells.left())
        every.select(first, model.index(cells.bottom(), cells.right()))
    view.selectionModel().select(every, QItemSelectionModel.SelectionFlag.ClearAndSelect)
