"""A row that is pressed anywhere: with the mouse, with Enter or with the space bar."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.ui.theme import theme

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
RADIUS = 6


class RowButton(QAbstractButton):
    """A button made of labels: give it a layout. A `boxed` one has a surface and a border.

    While it is checked it is shown as chosen; while it is disabled it is plain words.
    """

    def __init__(self, *, boxed: bool = False) -> None:
        super().__init__()
        self._boxed, self._hover = boxed, False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            pointing, plain = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.setCursor(pointing if self.isEnabled() else plain)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover = self.isEnabled()
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = False
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        fill, edge = self._look()
        if not fill:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme().color(fill))
        painter.setPen(theme().color(edge))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _look(self) -> tuple[str, str]:
        """Return the tokens of the surface and of its border; empty for none."""
        if self.isChecked():
            return "accent_soft", "accent_line" if self._boxed else "accent_soft"
        if self._boxed:
            return ("bg", "control") if self._hover else ("surface", "line")
        return ("bg", "bg") if self._hover else ("", "")
