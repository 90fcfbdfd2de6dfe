"""Rows of steps one under the other, drawn again without being made again."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from app.ui.desk.choosing import NOWHERE, READING
from app.ui.desk.step_row import StepRow
from app.ui.desk.step_words import StepWords
from app.ui.widgets.panel import Panel


class StepRows(Panel):
    """Whoever is one says how a row is made; places are counted from `READING`."""

    reached = Signal(object)  # the row the keyboard came to

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[StepRow] = []
        self._column = self.column()

    @abstractmethod
    def make(self, words: StepWords, place: int) -> StepRow:
        """Return a row for a place, connected to whatever it may ask."""

    def fill(self, words: Sequence[StepWords]) -> None:
        """Say other words, in as many rows as they need."""
        while len(self.rows) > len(words):
            gone = self.rows.pop()
            gone.hide()
            gone.deleteLater()
        for row, one in zip(self.rows, words, strict=False):
            row.show_words(one)
        for one in words[len(self.rows) :]:
            row = self.make(one, len(self.rows) + READING)
            self.rows.append(row)
            self._column.addWidget(row)

    def go(self, place: int) -> None:
        """Take the keyboard to a row; to the last one when there are fewer."""
        row = self.rows[min(place - READING, len(self.rows) - 1)]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(row)

    def mark(self, chosen: frozenset[int], here: int) -> None:
        """Mark what is chosen, or else where we are; what comes after that is dimmed."""
        for place, row in enumerate(self.rows, start=READING):
            marked = place in chosen or (not chosen and place == here)
            row.show_state(marked=marked, chosen=place in chosen, dim=place > here)

    def keyboard(self) -> int:
        """Return the place of the row that has the keyboard, itself or something in it."""
        focus = QApplication.focusWidget()
        for place, row in enumerate(self.rows, start=READING):
            if focus and (row is focus or row.isAncestorOf(focus)):
                return place
        return NOWHERE
