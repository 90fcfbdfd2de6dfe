"""The findings, the gravest first; one of them is open at a time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.analysis.check import Severity
from app.analysis.table_check import Problem
from app.ui.quality.looks import HEADINGS
from app.ui.quality.problem_card import ProblemCard
from app.ui.widgets.emptied import empty
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ProblemList(Panel):
    """`opened` says which card was pressed; the arrows go from one to another."""

    opened = Signal(object)
    entered = Signal(object)  # the card the keyboard came to: to be brought into sight

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[ProblemCard] = []
        self._column = self.column((0, 0, 0, 0), 8)

    def show_problems(self, problems: tuple[Problem, ...], *, aside: bool = False) -> None:
        """Show a card for each, under the heading of its severity."""
        self.clear()
        for severity in Severity:
            these = [one for one in problems if one.finding.severity is severity]
            if these:
                self._column.addWidget(Text(str(HEADINGS[severity]), 13, "muted").wrapped())
            for one in these:
                card = ProblemCard(one, aside=aside)
                card.opened.connect(lambda card=card: self.opened.emit(card))
                self.cards.append(card)
                self._column.addWidget(card)

    def clear(self) -> None:
        """Take every card away."""
        for card in self.cards:
            card.body = None  # nobody shows a preview in what is gone
        self.cards = []
        empty(self._column)

    def card_of(self, key: str) -> ProblemCard | None:
        """Return the card of a problem, when it is on the list."""
        return next((card for card in self.cards if card.problem.key == key), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = Qt.Key(event.key()), Qt.KeyboardModifier.ControlModifier
        here = self._here()
        if key in STEPS and self.cards:
            self._go(min(max(0, here + STEPS[key]), len(self.cards) - 1))
        elif key in ENTER and control in event.modifiers() and here >= 0:
            self._fix(self.cards[here])
        else:
            super().keyPressEvent(event)

    def _here(self) -> int:
        now = QApplication.focusWidget()
        found = (at for at, card in enumerate(self.cards) if now and card.isAncestorOf(now))
        return next(found, -1)

    def _go(self, place: int) -> None:
        card = self.cards[place]
        card.head.setFocus(Qt.FocusReason.TabFocusReason)
        self.entered.emit(card)

    @staticmethod
    def _fix(card: ProblemCard) -> None:
        if card.body and card.body.fix.isVisible():
            card.body.fix.click()
