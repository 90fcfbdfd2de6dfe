"""The head of a page that looks at two tables: what it is about, what would come, the button."""

from PySide6.QtCore import Signal

from app.i18n import msg
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.turning import Turning

NARROW = 520


class AssistantHead(Panel):
    """`applied` does it; `closed` leaves everything as it was."""

    applied = Signal()
    closed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__("surface", "bottom")
        self.title, self.note = Text(title, 16, strong=True).wrapped(), Text(tone="muted").wrapped()
        self.apply = Button(str(msg("Apply")), "primary")
        self.apply.setEnabled(False)
        self.cancel = Button(str(msg("Cancel")))
        words, buttons = Panel(), Panel()
        column, row = words.column((0, 0, 0, 0), 2), buttons.row()
        column.addWidget(self.title)
        column.addWidget(self.note)
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.apply)
        self.row((20, 12, 20, 12)).addWidget(Turning(words, buttons, NARROW))
        self.apply.clicked.connect(self.applied)
        self.cancel.clicked.connect(self.closed)

    def say(self, words: str, *, doubt: bool = False) -> None:
        """Say what would come, or what is missing."""
        self.note.setText(words)
        self.note.set_tone("warn" if doubt else "muted")
