"""The shape of a column of numbers: touching bars over its smallest and largest value."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.analysis.spread import Spread
from app.ui.theme import theme

HEIGHT, GAP = 46, 1


class Shape(QWidget):
    """Bars whose height is a count; nothing is written, the figures stand beside."""

    def __init__(self) -> None:
        super().__init__()
        self._spread: Spread | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spread(self, spread: Spread | None) -> None:
        """Draw another column."""
        self._spread = spread
        self.setVisible(spread is not None and len(spread.counts) > 1)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, theme().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._spread is None:
            return
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent"))
        counts = self._spread.counts
        most, width = max(counts), self.width() / len(counts)
        room = self.height() - 2
        for place, count in enumerate(counts):
            height = room * count / most if most else 0
            if count:
                height = max(2.0, height)
            painter.drawRect(QRectF(place * width, room - height, width - GAP, height))
        painter.setBrush(theme().color("line"))
        painter.drawRect(QRectF(0, self.height() - 1, self.width(), 1))
