"""What the tab says over the findings: how far it is, or that the table changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from app.i18n import Message, msg
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

WIDTH, HEIGHT = 160, 6


class QualityStatus(Panel):
    """A line with one button; hidden when there is nothing to say."""

    stopped = Signal()
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__("warn", "bottom")
        self.words, self.bar = Text().wrapped(), QProgressBar()
        self.stop, self.again = Button(str(msg("Cancel"))), Button(str(msg("Look again")))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(str(msg("How far the look at the table is")))
        self.bar.setFixedSize(theme().px(WIDTH), HEIGHT)
        row = self.row((20, 7, 20, 7), 12)
        row.addWidget(self.words, 1)
        for part in (self.bar, self.stop, self.again):
            row.addWidget(part)
        self.stop.clicked.connect(self.stopped)
        self.again.clicked.connect(self.wanted)
        self.hide()

    def show_work(self) -> None:
        """Say that it is being looked at."""
        self._say(msg("Looking at the table…"), working=True)
        self.bar.setRange(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """Say how many checks were made."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        words = msg("Looking at the table: {done} of {total} checks", done=done, total=total)
        self.words.setText(str(words))

    def show_old(self) -> None:
        """Say that what is below is about the table of before."""
        self._say(msg("The table changed since it was looked at."), working=False)

    def show_stopped(self) -> None:
        """Say that it was not looked at to the end."""
        self._say(msg("The table was not looked at to the end."), working=False)

    def _say(self, words: Message, *, working: bool) -> None:
        self.words.setText(str(words))
        self.bar.setVisible(working)
        self.stop.setVisible(working)
        self.again.setVisible(not working)
        self.setProperty("fill", "accent" if working else "warn")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
