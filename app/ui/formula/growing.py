"""A field for text that is as tall as what is written in it, from two lines to five."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

LEAST, MOST, ROOM = 2, 5, 6  # lines, and pixels that strong letters may take


class GrowingField(QPlainTextEdit):
    """Past five lines it scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._drawn = QTimer(self, singleShot=True, interval=0)
        self._drawn.timeout.connect(self._grow)
        self.textChanged.connect(self._drawn.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drawn.start()

    def _grow(self) -> None:
        layout = self.document().documentLayout()
        lines = min(MOST, max(LEAST, round(layout.documentSize().height())))
        around = self.height() - self.viewport().height()
        margin = 2 * round(self.document().documentMargin())
        height = lines * self.fontMetrics().lineSpacing() + margin + around + ROOM
        if height != self.height():
            self.setFixedHeight(height)
