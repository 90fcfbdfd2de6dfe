"""The head of a page over the desk: what it is about, and its buttons."""

from PySide6.QtWidgets import QHBoxLayout

from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.turning import Turning

NARROW = 560


class PageHead(Panel):
    """A title and a sentence beside the buttons, or over them where there is little room."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__("surface", "bottom")
        self.title, self.note = Text(size=16, strong=True), Text(tone="muted").wrapped()
        words, holder = Panel(), Panel()
        column = words.column((0, 0, 0, 0), 2)
        column.addWidget(self.title.wrapped())
        column.addWidget(self.note)
        row: QHBoxLayout = holder.row()
        row.addStretch()
        for button in buttons:
            row.addWidget(button)
        self.column((20, 12, 20, 12)).addWidget(Turning(words, holder, NARROW))

    def say(self, title: str, note: str = "") -> None:
        """Put other words."""
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
