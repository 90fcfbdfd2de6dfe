"""One value of a column: is it in, how often, and how that compares."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.i18n import count_text, msg
from app.ui.theme import theme
from app.ui.widgets.bar import Bar
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.text import Text
from app.ui.widgets.tick import Tick

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ValueRow(QWidget):
    """A tick that lets the value in, the value over a bar, and a count.

    A click on the value itself asks for it alone.
    """

    ticked = Signal(bool)
    alone = Signal()

    def __init__(self, value: str, count: int, share: float, *, on: bool = True) -> None:
        super().__init__()
        self.tick = Tick(name=f"{value}, {count}", on=on)
        number = Text(count_text(count), 12, "muted")
        number.setAlignment(number.alignment().AlignRight | number.alignment().AlignVCenter)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setHorizontalSpacing(9)
        layout.setVerticalSpacing(2)
        words = OneLine(value, 13, "ink" if on else "muted")
        layout.addWidget(self.tick, 0, 0, 2, 1)
        layout.addWidget(words, 0, 1)
        layout.addWidget(Bar([(share, "accent" if on else "control")]), 1, 1)
        layout.addWidget(number, 0, 2, 2, 1)
        layout.setColumnStretch(1, 1)
        layout.setColumnMinimumWidth(2, theme().px(34))
        self.setToolTip(str(msg("Click on the value to see only its rows")))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.tick.toggled.connect(self.ticked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.alone.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in ENTER:
            self.alone.emit()
        else:
            super().keyPressEvent(event)
