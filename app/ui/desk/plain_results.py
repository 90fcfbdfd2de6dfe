"""What would come of a step that looks at another table: a few sentences over the rows."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout

from app.analysis.table import Table
from app.i18n import Message, count_text, msg
from app.ui.desk.emptied import empty
from app.ui.grid.from_table import grid_table
from app.ui.grid.grid import Grid
from app.ui.widgets.bar import Bar
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller
from app.ui.widgets.text import Text

SHOWN = 200
HIGH = 210
Figure = tuple[Message, float | None]


class PlainResults(Panel):
    """Sentences, some with a bar of how much of the whole it is, and the first rows.

    A page may put things of its own over them (`inside`) and below (`more`).
    """

    def __init__(self, title: Message, sentence: Message) -> None:
        super().__init__()
        self.grid, self.words = Grid(), Text("", 12, "muted").wrapped()
        self.nothing = EmptyState("datasets", str(title), str(sentence))
        self._card, self._below = Panel(), Panel("surface", "top")
        self.cards: QVBoxLayout = self._card.column((16, 12, 16, 12), 8)
        below, head = self._below.column(), Panel()
        head.column((14, 7, 14, 7)).addWidget(self.words)
        below.addWidget(head)
        below.addWidget(self.grid, 1)
        self.grid.setMinimumHeight(HIGH)
        inside, self.more = Panel(), QVBoxLayout()
        self.inside: QVBoxLayout = inside.column()
        for part in (self._card, self._below, self.nothing):
            self.inside.addWidget(part, 0 if part is self._card else 1)
        self.more.setContentsMargins(16, 4, 16, 14)
        self.more.setSpacing(8)
        self.inside.addLayout(self.more)
        self.column().addWidget(Scroller(inside))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Draw that there is nothing to see yet."""
        self._see(seen=False)

    def show_found(
        self, figures: Iterable[Figure], result: Table, doubts: Sequence[Message] = ()
    ) -> None:
        """Draw what was found, what to be careful about, and the first rows."""
        empty(self.cards)
        self.cards.addWidget(_figures(figures))
        if doubts:
            self.cards.addWidget(_doubts(doubts))
        few = result.with_rows(result.frame.head(SHOWN))
        self.words.setText(str(msg(
            "The first {count} rows of {rows}.",
            count=count_text(len(few)), rows=count_text(len(result)),
        )))  # fmt: skip
        self.grid.show_table(grid_table(few))
        self._see(seen=True)

    def _see(self, *, seen: bool) -> None:
        self._card.setVisible(seen)
        self._below.setVisible(seen)
        self.nothing.setVisible(not seen)


def _figures(figures: Iterable[Figure]) -> Card:
    card = Card()
    column = card.column((14, 10, 14, 10), 4)
    for words, share in figures:
        column.addWidget(Text(str(words)).wrapped())
        if share is not None:
            column.addWidget(Bar([(share, "accent")], height=6))
    return card


def _doubts(doubts: Sequence[Message]) -> Card:
    card = Card("warn")
    column = card.column((14, 9, 14, 9), 4)
    for words in doubts:
        column.addWidget(Text(str(words), 12).wrapped())
    return card
