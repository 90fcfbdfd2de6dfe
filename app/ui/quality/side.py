"""Beside the findings: the card of the data, what can be taken along, and other versions."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QMenu, QVBoxLayout

from app.analysis.metadata_card import ANSWERS, Card
from app.i18n import Message, msg, plural
from app.ui.widgets import card as cards
from app.ui.widgets.button import Button
from app.ui.widgets.emptied import empty
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

Way = tuple[Message, Callable[[], None]]
MOST = 3


class QualitySide(Panel):
    """Three cards with a button each; the one in the middle opens a menu of ways to save."""

    def __init__(self) -> None:
        super().__init__()
        self._told = QVBoxLayout()
        self._told.setSpacing(3)
        self.edit = Button(str(msg("Fill in the card…")))
        self.take = Button(str(msg("Save as…")))
        self.compare = Button(str(msg("Compare…")))
        column = self.column((0, 0, 0, 0), 10)
        column.addWidget(_card(msg("The card of these data"), self._told, self.edit))
        column.addWidget(_told(msg("To take along"), TAKE, self.take))
        column.addWidget(_told(msg("Other versions"), COMPARE, self.compare))
        column.addStretch()

    def offer(self, ways: Iterable[Way]) -> None:
        """Put in the menu what can be saved."""
        menu = QMenu(self.take)
        for words, act in ways:
            menu.addAction(str(words), act)
        self.take.setMenu(menu)

    def show_card(self, card: Card) -> None:
        """Say what is known of the data, and what nobody wrote down."""
        empty(self._told)
        missing = card.missing()
        if card.title:
            self._told.addWidget(Text(card.title, strong=True).wrapped())
        answered = len(ANSWERS) - len(missing)
        words = msg("{done} of {all} questions answered.", done=answered, all=len(ANSWERS))
        self._told.addWidget(Text(str(words)).wrapped())
        for words in (*missing[:MOST], _openness(card)):
            self._told.addWidget(Text(str(words), 12, "muted").wrapped())


def _openness(card: Card) -> Message:
    """Say how open the data are, and what the next star needs."""
    if star := card.next_star():
        return plural(
            "{count} of 5 stars of open data. Next: {next}",
            "{count} of 5 stars of open data. Next: {next}",
            count=card.stars, next=star,
        )  # fmt: skip
    return msg("These data have the five stars of open data.")


TAKE = msg("The report of quality, the card, the dictionary or the schema of the table.")
COMPARE = msg("See side by side what changed since a step, the file, or another file.")


def _told(title: Message, words: Message, button: Button) -> cards.Card:
    inside = QVBoxLayout()
    inside.addWidget(Text(str(words), 12, "muted").wrapped())
    return _card(title, inside, button)


def _card(title: Message, inside: QVBoxLayout, button: Button) -> cards.Card:
    card = cards.Card()
    column = card.column((14, 11, 14, 12), 4)
    column.addWidget(Text(str(title), 14, strong=True).wrapped())
    column.addLayout(inside)
    column.addSpacing(4)
    column.addWidget(button)
    return card
