"""Something said inside a panel, before it is done: yes or no, without a box over the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

from app.i18n import Message, msg
from app.ui.notice import nothing
from app.ui.widgets.button import Button
from app.ui.widgets.flowing import Flowing
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller
from app.ui.widgets.text import Text
from app.ui.widgets.turning import Turning

SHARE, NARROW = 0.45, 200  # of the panel, at most; under it the buttons are stacked


class PanelMessage(Panel):
    """Hidden while there is nothing to ask; Esc answers no."""

    shown = Signal(bool)

    def __init__(self) -> None:
        super().__init__("warn", "top")
        self.title, self._lines = Text(strong=True).wrapped(), Text().wrapped()
        self.yes, self.no = Button(str(msg("Do it anyway"))), Button(str(msg("Cancel")), "ghost")
        self._act = nothing
        self._inside = Flowing()
        self._area = Scroller(self._inside)
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
        self._fit()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shown.emit(not self.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        self.hide()
        self._act()

    def _lay_out(self) -> None:
        words = self._inside.column((12, 10, 12, 4), 4)
        words.addWidget(self.title)
        words.addWidget(self._lines)
        words.addStretch()
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout, buttons = self.column(), Panel()
        buttons.column((12, 4, 12, 10)).addWidget(Turning(self.yes, self.no, NARROW))
        layout.addWidget(self._area)
        layout.addWidget(buttons)

    def _fit(self) -> None:
        """Take the height the words need, and scroll them where the panel has not that much."""
        above = self.parentWidget()
        most = round(above.height() * SHARE) if above else 0
        wanted = self._inside.heightForWidth(self.width() or 1)
        self._area.setFixedHeight(max(1, min(wanted, most)))
