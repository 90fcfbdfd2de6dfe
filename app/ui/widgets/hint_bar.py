"""A card under the page that explains something new; it never takes the keyboard by itself."""

from PySide6.QtCore import Signal

from app.i18n import Message, msg
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.turning import Turning

NARROW = 620


class HintBar(Panel):
    """Hidden while there is nothing to explain."""

    understood = Signal()
    refused = Signal()
    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("accent", "top")
        self.words = Text("", 12).wrapped()
        self.more = Button(str(msg("More (F1)")), "link")
        self.done = Button(str(msg("Got it")), "toggle")
        self.never = Button(str(msg("Show no more hints")), "link")
        buttons = Panel()
        row = buttons.row(spacing=12)
        row.addStretch()
        for button in (self.more, self.never, self.done):
            row.addWidget(button)
        self.row((16, 6, 12, 6), 10).addWidget(Turning(self.words, buttons, NARROW), 1)
        self.more.clicked.connect(self.more_wanted)
        self.done.clicked.connect(self.understood)
        self.never.clicked.connect(self.refused)
        self.hide()

    def show_hint(self, words: Message) -> None:
        """Explain something, until the person says that it is understood."""
        self.words.setText(str(words))
        self.setAccessibleName(str(msg("Hint")))
        self.setAccessibleDescription(str(words))
        self.show()
