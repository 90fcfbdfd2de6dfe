"""How far along something is, as a small sign: always beside words that say the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import theme

SIDE, LINE, INSIDE = 16, 1.5, 0.22
DASHES = [1.6, 2.2]
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
        pen = self._pen()
        width = pen.widthF()
        box = QRectF(self.rect()).adjusted(width, width, -width, -width)
        if self._state == "practising":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("warn"))
            painter.drawPie(box, *RIGHT_HALF)
        painter.setPen(pen)
        painter.setBrush(
            theme().color("accent") if self._state == "mastered" else Qt.BrushStyle.NoBrush
        )
        painter.drawEllipse(box)
        if self._state == "mastered":
            inner = box.width() * INSIDE
            tick = box.adjusted(inner, inner, -inner, -inner)
            paint_icon(painter, "tick", tick, theme().tokens.on_accent)

    def _pen(self) -> QPen:
        coming, done = self._state == "coming", self._state == "mastered"
        color = theme().color("accent" if done else "control")
        pen = QPen(color, theme().scale if coming else theme().px(LINE))
        if coming:
            pen.setDashPattern(DASHES)
        return pen
