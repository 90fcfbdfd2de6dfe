"""A field over the headers, to write the name of a column in its place."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.ui.grid.grid import Grid
from app.ui.theme import theme

LEAST = 224


class NameField(QLineEdit):
    """Enter gives the name, Esc leaves; it goes away by itself."""

    named = Signal(str)

    def __init__(self, grid: Grid, column: int, label: str, name: str = "") -> None:
        super().__init__(name, grid)
        self._grid = grid
        self.setAccessibleName(label)
        self.setPlaceholderText(label)
        header = grid.header
        left = header.x() + header.sectionViewportPosition(column)
        if column >= header.count():
            left = header.x() + header.length() - header.offset()
        wide = theme().px(LEAST)
        most = grid.width() - wide
        box = QRect(min(max(left, header.x()), most), 2, wide, header.height() - 4)
        self.setGeometry(box)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._end(self.text().strip())
        elif key == Qt.Key.Key_Escape:
            self._end("")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        }:
            self._end("", keyboard=False)

    def _end(self, name: str, *, keyboard: bool = True) -> None:
        if self.isHidden():
            return
        self.hide()
        if keyboard:
            self._grid.setFocus()
        if name:
            self.named.emit(name)
        self.deleteLater()
