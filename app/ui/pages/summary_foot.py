"""Under a summary: all of it together, what was used and left out, and how it was worked out."""

from PySide6.QtWidgets import QHBoxLayout

from app.i18n import msg
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text


class SummaryFoot(Panel):
    """Hidden while there is nothing to say; the method is shown when it is asked for."""

    def __init__(self) -> None:
        super().__init__("surface", "top")
        self.totals, self.notes = Text(size=12).wrapped(), Text(size=12).wrapped()
        self.method = Text(size=12, tone="muted").wrapped()
        self.how = Button(str(msg("How was it worked out?")), "link")
        self.how.setCheckable(True)
        self.how.toggled.connect(self.method.setVisible)
        column, row = self.column((16, 9, 16, 10), 2), QHBoxLayout()
        row.addWidget(self.how)
        row.addStretch()
        column.addWidget(self.totals)
        column.addWidget(self.notes)
        column.addLayout(row)
        column.addWidget(self.method)
        self.say()

    def say(self, totals: str = "", notes: str = "", method: str = "") -> None:
        """Say other things; an empty text takes no room."""
        for label, words in ((self.totals, totals), (self.notes, notes)):
            label.setText(words)
            label.setVisible(bool(words))
        self.method.setText(method)
        self.method.setVisible(bool(method) and self.how.isChecked())
        self.how.setVisible(bool(method))
        self.setVisible(bool(totals or notes or method))
