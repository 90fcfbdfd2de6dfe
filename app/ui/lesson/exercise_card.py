"""The exercise of a lesson: what to do, what is done already, and one message at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from app.i18n import msg
from app.lessons.lesson import Exercise
from app.lessons.marking import Tick, Verdict
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Chip
from app.ui.widgets.icon import Icon
from app.ui.widgets.panel import Panel
from app.ui.widgets.reading import Reading
from app.ui.widgets.text import Text

HINTS = 4


class ExerciseCard(Card):
    """Asks; the tutor marks."""

    asked = Signal()
    hint_wanted = Signal()
    table_wanted = Signal()

    def __init__(self, exercise: Exercise, prose: str, number: int) -> None:
        super().__init__("outlined")
        self.exercise = exercise
        self.answers: dict[str, QLineEdit] = {}
        self.check = Button(str(msg("Check my work")), "primary")
        self.hint = Button("")
        self.to_table = Button(str(msg("Open the table")), "link")
        self.message = Text(size=14).wrapped()
        self._speech, self._ticks, self._hints = Card("warn"), QVBoxLayout(), QVBoxLayout()
        self._speech.column((12, 8, 12, 9)).addWidget(self.message)
        self._speech.hide()
        self._done = Chip(str(msg("achieved")), "accent")
        self._done.hide()
        layout = self.column((1, 1, 1, 1))
        layout.addWidget(self._head(number))
        layout.addLayout(self._body(prose))
        self.check.clicked.connect(self.asked)
        self.hint.clicked.connect(self.hint_wanted)
        self.to_table.clicked.connect(self.table_wanted)
        self.show_hints([], HINTS)

    def show_verdict(self, verdict: Verdict) -> None:
        """Say one thing, and tick what is right already."""
        self.message.setText(_plain(verdict.message))
        self._speech.setProperty("look", "accent" if verdict.passed else "warn")
        self._speech.style().unpolish(self._speech)
        self._speech.style().polish(self._speech)
        self._speech.setVisible(True)
        self._show_ticks(verdict.ticks)
        if verdict.passed:
            self._done.show()

    def show_hints(self, read: list[str], total: int) -> None:
        """Show the hints that were read, and say which one comes next."""
        _clear(self._hints)
        for number, words in enumerate(read, start=1):
            card = Card()
            column = card.column((12, 8, 12, 9), 2)
            column.addWidget(Text(str(msg("Hint {number}", number=number)), 11, "muted"))
            column.addWidget(Text(_plain(words)).wrapped())
            self._hints.addWidget(card)
        following = msg("Hint {number} of {total}", number=len(read) + 1, total=total)
        self.hint.setText(str(following))
        self.hint.setVisible(len(read) < total)

    def show_done(self) -> None:
        """Say that it was achieved, now or another day."""
        self._done.show()

    def _show_ticks(self, ticks: tuple[Tick, ...]) -> None:
        _clear(self._ticks)
        for tick in ticks:
            row = Panel()
            line = row.row((0, 0, 0, 0), 7)
            tone = "ok" if tick.passed else "muted"
            line.addWidget(Icon("tick" if tick.passed else "todo", 11, tone))
            words = Text(str(tick.words), tone="ink" if tick.passed else "muted").wrapped()
            line.addWidget(words, 1)
            self._ticks.addWidget(row)

    def _head(self, number: int) -> Panel:
        head = Panel("", "bottom", inner=True)
        row = head.row((16, 10, 16, 10))
        row.addWidget(Text(str(msg("Exercise {number}", number=number)), strong=True))
        row.addWidget(self._done)
        row.addStretch()
        if self.exercise.minutes:
            minutes = msg("{minutes} min", minutes=self.exercise.minutes)
            row.addWidget(Text(str(minutes), tone="muted"))
        return head

    def _body(self, prose: str) -> QVBoxLayout:
        body = QVBoxLayout()
        body.setContentsMargins(16, 12, 16, 12)
        body.setSpacing(10)
        body.addWidget(Reading(prose))
        for name in self.exercise.asks():
            field = self.answers[name] = QLineEdit()
            field.setPlaceholderText(str(msg("Your answer")))
            field.setAccessibleName(name)
            body.addWidget(field)
        self._ticks.setSpacing(6)
        self._hints.setSpacing(6)
        body.addLayout(self._ticks)
        body.addWidget(self._speech)
        body.addLayout(self._hints)
        body.addLayout(_side_by_side(self.check, self.hint))
        body.addLayout(_side_by_side(self.to_table))  # its own line: the pane may be narrow
        return body


def _side_by_side(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return row


def _plain(markdown: str) -> str:
    """Take off the marks of a short message; labels show plain words."""
    return markdown.replace("**", "").replace("`", "“", 1).replace("`", "”", 1)


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
