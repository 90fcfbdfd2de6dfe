"""Questions at the left and what comes of them at the right; one at a time where it is narrow."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.i18n import msg
from app.ui.theme import theme
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller
from app.ui.widgets.tabs import Tabs

LEFT, LEAST = 320, 400


class SplitBody(Panel):
    """Where both do not fit, two tabs choose which is seen."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self.tabs = Tabs()
        for words in (msg("What you ask"), msg("What comes of it")):
            self.tabs.add(str(words))
        self._left, self._right = Panel("surface", "right"), right
        self._left.column().addWidget(Scroller(left))
        column, across = self.column(), Panel()
        row = across.row((0, 0, 0, 0), 0)
        row.addWidget(self._left)
        row.addWidget(right, 1)
        column.addWidget(self.tabs)
        column.addWidget(across, 1)
        self.tabs.currentChanged.connect(lambda _at: self._fit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_right"):
            self._fit()

    def _fit(self) -> None:
        left, room = theme().px(LEFT), self.width()
        both = room >= left + theme().px(LEAST)
        self.tabs.setVisible(not both)
        self._left.setVisible(both or self.tabs.currentIndex() == 0)
        self._right.setVisible(both or self.tabs.currentIndex() == 1)
        self._left.setFixedWidth(left if both else max(room, 1))
