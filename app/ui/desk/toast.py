"""What was just done, over the foot of the table, with the way back; it goes away by itself."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import Message, msg
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.one_line import OneLine

LASTS = 8000  # milliseconds
WIDEST, ABOVE, NARROW = 460, 20, 300


class Toast(Card):
    """Never takes the keyboard; what it offers is also Ctrl+Z."""

    undone = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__("outlined")
        self._over = over
        self.setParent(over)
        self.words = OneLine("", 13, "ink")
        self.undo = Button(str(msg("Undo")), "ghost")
        self.undo.setToolTip(str(msg("Undo (Ctrl+Z)")))
        close = self._close = Button("", "quiet", icon="close", name=str(msg("Close this message")))
        row = self.row((14, 6, 8, 6), 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)
        row.addWidget(close)
        self._gone = QTimer(self, singleShot=True, interval=LASTS)
        self._gone.timeout.connect(self.hide)
        self.undo.clicked.connect(self.undone)
        close.clicked.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def say(self, words: Message, *, undo: bool = True) -> None:
        """Say it for a while."""
        self.words.setText(str(words))
        self.undo.setVisible(undo)
        self.setAccessibleName(str(words))
        self._place()
        self.show()
        self.raise_()
        self._gone.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self._over.rect()
        self._close.setVisible(room.width() >= theme().px(NARROW))
        least = self.sizeHint()
        wanted = self.words.sizeHint().width() + least.width() + 8
        wide = min(wanted, theme().px(WIDEST), room.width() - ABOVE)
        high = least.height()
        left = (room.width() - wide) // 2
        self.setGeometry(left, room.height() - high - theme().px(ABOVE), wide, high)
