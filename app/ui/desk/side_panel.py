"""A panel that stands where the column is: a title, what is in it, and perhaps buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import Message, msg
from app.ui.widgets.button import Button
from app.ui.widgets.flowing import Flowing
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller
from app.ui.widgets.text import Text


class SidePanel(Panel):
    """Esc closes. Fill `body`; `add_foot` puts the buttons under it."""

    closed = Signal()

    def __init__(self, title: Message) -> None:
        super().__init__("surface", "left")
        inside = Flowing()
        self.body: QVBoxLayout = inside.column((16, 14, 16, 14), 8)
        area = Scroller(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._layout = self.column()
        self._layout.addWidget(self._head(title))
        self._layout.addWidget(area, 1)

    def add_foot(self, *buttons: Button) -> None:
        """Put buttons under the panel, one under the other: words are long at this width."""
        foot = Panel("", "top", inner=True)
        column = foot.column((16, 10, 16, 10), 6)
        for button in buttons:
            column.addWidget(button)
        self._layout.addWidget(foot)

    def label(self, words: Message) -> Text:
        """Add the words over a question."""
        text = Text(str(words), 12, "muted").wrapped()
        self.body.addWidget(text)
        return text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _head(self, title: Message) -> Panel:
        head = Panel("", "bottom")
        row = head.row((16, 11, 10, 11), 8)
        row.addWidget(Text(str(title), 14, strong=True).wrapped(), 1)
        close = Button("", "quiet", icon="close", name=str(msg("Close (Esc)")))
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return head
