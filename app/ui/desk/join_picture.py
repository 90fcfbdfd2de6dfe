"""A small drawing of the rows left after a join: mine at the left, what comes at the right."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import theme

WIDE, HIGH, GAP, LINES = 16, 6, 2, 4
BOTH, MINE, ITS, GONE = "both", "mine", "its", "gone"
SHAPES = {
    "left": (BOTH, BOTH, MINE, GONE),
    "inner": (BOTH, BOTH, GONE, GONE),
    "anti": (GONE, GONE, MINE, GONE),
    "full": (BOTH, BOTH, MINE, ITS),
}


class JoinPicture(QWidget):
    """Four rows: two with a pair, one only of mine and one only of the other."""

    def __init__(self, how: str) -> None:
        super().__init__()
        self._rows = SHAPES[how]
        self._alone = how == "anti"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(look.px(2 * WIDE + GAP), look.px(LINES * HIGH + (LINES - 1) * GAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        for line, row in enumerate(self._rows):
            top = look.px(line * (HIGH + GAP))
            for place, full in enumerate((row in (BOTH, MINE), row in (BOTH, ITS))):
                box = QRectF(look.px(place * (WIDE + GAP)), top, look.px(WIDE), look.px(HIGH))
                self._cell(painter, box, (row, place, full))

    def _cell(self, painter: QPainter, box: QRectF, cell: tuple[str, int, bool]) -> None:
        row, place, full = cell
        if full:
            painter.fillRect(box, theme().color("warn" if place else "accent"))
        elif row == GONE or not (place and self._alone):
            pen = QPen(theme().color("control"), 1)
            pen.setStyle(Qt.PenStyle.DotLine if row == GONE else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
