"""How far along something is, as a small sign: always beside words that say the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import theme

SIDE, LINE = 16, 1.5
RIGHT_HALF = -90 * 16, 180 * 16


class ProgressMark(QWidget):
    """A circle: empty, half full, full with a tick, or dashed for what is still to come."""

    def __init__(self, state: str = "none") -> None:
        super().__init__()
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_state(self, state: str) -> None:
        """Show another state: none, practising, mastered or coming."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(SIDE), theme().px(SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme().px(LINE)
        box = QRectF(self.rect()).adjusted(width, width, -width, -width)
        pen = QPen(theme().color("control"), width)
        if self._state == "coming":
            pen.setDashPattern([1.6, 2.2])
        if self._state == "practising":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("warn"))
            painter.drawPie(box, *RIGHT_HALF)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._state == "mastered":
            pen = QPen(theme().color("accent"), width)
            painter.setBrush(theme().color("accent"))
        painter.setPen(pen)
        painter.drawEllipse(box)
        if self._state == "mastered":
            inner = box.width() * 0.22
            tick = box.adjusted(inner, inner, -inner, -inner)
            paint_icon(painter, "tick", tick, theme().tokens.on_accent)
