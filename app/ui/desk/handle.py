"""A handle of a range: a slider for the keyboard and for a screen reader, painted by us."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider

from app.ui.theme import theme

SIZE, FAR = 15, 10
KEYS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -FAR, Qt.Key.Key_PageUp: FAR,
}  # fmt: skip


class Handle(QSlider):
    """`stepped` is how many small steps a key asks for, `dragged` where the mouse is now.

    `jumped` is -1 for the first end and 1 for the other; `let_go` ends a drag.
    """

    stepped = Signal(int)
    jumped = Signal(int)
    dragged = Signal(float)
    let_go = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(SIZE), theme().px(SIZE))

    def say(self, words: str, step: int, steps: int) -> None:
        """Tell a screen reader where the handle stands, in words and as a slider."""
        self.setRange(0, steps)
        self.setValue(step)
        self.setAccessibleName(words)
        self.setToolTip(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in KEYS:
            wide = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(KEYS[key] * (FAR if wide else 1))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.jumped.emit(-1 if key == Qt.Key.Key_Home else 1)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(self.mapToParent(event.position().toPoint()).x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.let_go.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("accent"), 2))
        painter.setBrush(theme().color("surface"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(2, 2, -2, -2))
