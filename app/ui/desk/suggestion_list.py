"""What could be done with a column: the first three things, one card each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.analysis.suggestions import Suggestion
from app.ui.desk.suggestion_card import SuggestionCard
from app.ui.widgets.panel import Panel

MOST = 3


class SuggestionList(Panel):
    """Makes the cards again only when there is something else to offer."""

    taken = Signal(object)
    refused = Signal(object)
    peeked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[SuggestionCard] = []
        self._shown: tuple[str, tuple[Suggestion, ...]] = "", ()
        self._column: QVBoxLayout = self.column()

    def show_found(self, column: str, found: Sequence[Suggestion]) -> None:
        """Show what was found in a column."""
        wanted = column, tuple(found[:MOST])
        if wanted == self._shown:
            return
        self._shown = wanted
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [SuggestionCard(one, brief=at > 0) for at, one in enumerate(wanted[1])]
        for card in self.cards:
            card.taken.connect(self.taken)
            card.refused.connect(self.refused)
            card.peeked.connect(self.peeked)
            self._column.addWidget(card)
        self.setVisible(bool(self.cards))
