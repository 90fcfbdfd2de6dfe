"""Columns to tick and to put in order: dragged, or moved with Ctrl and the arrows."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from app.i18n import msg

ROWS = 7
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ColumnList(QListWidget):
    """The answer is the ticked columns, from top to bottom."""

    changed = Signal()

    def __init__(self, columns: Iterable[str], *, all_marked: bool) -> None:
        super().__init__()
        for name in columns:
            self._put(self.count(), name, ON if all_marked else OFF)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setToolTip(str(msg("Drag a column, or press Ctrl and an arrow, to change the order")))
        rows = min(ROWS, max(2, self.count()))
        self.setFixedHeight(rows * self.sizeHintForRow(0) + 2 * self.frameWidth() + 2)
        self.itemChanged.connect(self.changed)
        self.model().rowsMoved.connect(self.changed)
        self.model().rowsRemoved.connect(self.changed)  # a drop may put it in and take it out

    def read(self) -> tuple[str, ...]:
        """Return the ticked columns in their order."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(item.text() for item in items if item.checkState() is ON)

    def write(self, names: tuple[str, ...]) -> None:
        """Tick these columns and no other, and put them on top, in this order."""
        if names == self.read():
            return
        there = [self.item(row).text() for row in range(self.count())]
        first = [name for name in names if name in there]
        self.blockSignals(True)
        self.clear()
        for name in (*first, *(name for name in there if name not in names)):
            self._put(self.count(), name, ON if name in names else OFF)
        self.blockSignals(False)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move(self.currentRow(), step)
        else:
            super().keyPressEvent(event)

    def _move(self, row: int, step: int) -> None:
        if 0 <= row < self.count() and 0 <= row + step < self.count():
            name, state = self.item(row).text(), self.item(row).checkState()
            self.takeItem(row)
            self._put(row + step, name, state)
            self.setCurrentRow(row + step)
            self.changed.emit()

    def _put(self, row: int, name: str, state: Qt.CheckState) -> None:
        item = QListWidgetItem(name)
        item.setFlags(
            (item.flags() | Qt.ItemFlag.ItemIsUserCheckable) & ~Qt.ItemFlag.ItemIsDropEnabled
        )
        item.setCheckState(state)
        self.insertItem(row, item)
