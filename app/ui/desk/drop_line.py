"""Where a step that is being dragged would go."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import theme

THICK = 3


class DropLine(QWidget):
    """A line between two rows, over them; the first row, the reading of the file, stays first."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.hide()

    def gap(self, rows: Sequence[QWidget], at: QPoint) -> int:
        """Return before which step the mouse is, counted without the first row."""
        for gap, row in enumerate(rows[1:]):
            if row.mapFromGlobal(at).y() < row.height() // 2:
                return gap
        return len(rows) - 1

    def show_at(self, rows: Sequence[QWidget], at: QPoint) -> None:
        """Stand where the step would go."""
        gap = self.gap(rows, at)
        top = rows[gap].geometry().bottom() - THICK // 2
        self.setGeometry(0, top, rows[0].width(), THICK)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("accent"))
