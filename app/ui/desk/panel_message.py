"""Something said inside a panel, before it is done: yes or no, without a box over the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import Message, msg
from app.ui.notice import nothing
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller
from app.ui.widgets.text import Text

TALL = 260


class PanelMessage(Panel):
    """Hidden while there is nothing to ask; Esc answers no."""

    def __init__(self) -> None:
        super().__init__("warn", "top")
        self.title, self._lines = Text(strong=True).wrapped(), Text().wrapped()
        self.yes, self.no = Button(str(msg("Do it anyway"))), Button(str(msg("Cancel")), "ghost")
        self._act = nothing
        self._lay_out()
        self.yes.clicked.connect(self._agree)
        self.no.clicked.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """What is being said, all of it."""
        return f"{self.title.text()}\n{self._lines.text()}"

    def ask(self, title: Message, lines: Sequence[Message], act: Callable[[], None]) -> None:
        """Say what would happen, and do it only when the person agrees."""
        self.title.setText(str(title))
        self._lines.setText("\n".join(map(str, lines)))
        self._act = act
        self.setAccessibleName(self.words)
        self.show()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        self.hide()
        self._act()

    def _lay_out(self) -> None:
        inside = Panel()
        words = inside.column((12, 10, 12, 4), 4)
        words.addWidget(self.title)
        words.addWidget(self._lines)
        words.addStretch()
        area = Scroller(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMaximumHeight(TALL)
        layout = self.column()
        layout.addWidget(area)
        buttons = QVBoxLayout()
        buttons.setContentsMargins(12, 4, 12, 10)
        buttons.setSpacing(4)
        for button in (self.no, self.yes):
            buttons.addWidget(button)
        layout.addLayout(buttons)
