"""A project as a card: its name, and when it was last touched."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from app.i18n import msg
from app.ui.widgets.card import Card
from app.ui.widgets.icon import Icon
from app.ui.widgets.one_line import OneLine

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class ProjectCard(Card):
    """Opens its project with a click or with Enter."""

    chosen = Signal(object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(path.stem)
        row = self.row((14, 12, 14, 12), 10)
        row.addWidget(Icon("workbench", 20, "accent"))
        words = OneLine(path.stem, 13, "ink")
        words.setProperty("strong", True)
        touched = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        when = msg("touched on {day}", day=touched.strftime("%d/%m/%Y"))
        texts = Card("bare")
        column = texts.column((0, 0, 0, 0), 1)
        column.addWidget(words)
        column.addWidget(OneLine(str(when), 11))
        row.addWidget(texts, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self._path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in ENTER:
            self.chosen.emit(self._path)
        else:
            super().keyPressEvent(event)
