"""The last moves, each one a click away, and the ways left aside."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.analysis.history_walk import moves
from app.analysis.recipe import Recipe
from app.i18n import Message, msg
from app.ui.answering import answering
from app.ui.desk.moments import Moments
from app.ui.desk.side_panel import SidePanel
from app.ui.session import Session
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Text

SHOWN = 30


class HistoryPanel(SidePanel):
    """Follows the session: what is undone stays above, to be done again."""

    looked = Signal(int)  # the end of a branch
    removed = Signal(int)

    def __init__(self, session: Session, moments: Moments) -> None:
        super().__init__(msg("What was done"))
        self._session, self._moments = session, moments
        self.moves: list[RowButton] = []
        self.branches: list[Card] = []
        session.recipe_changed.connect(self.draw)
        self.draw()

    def draw(self, _recipe: Recipe | None = None) -> None:
        """Show the history as it is now."""
        while (item := self.body.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.moves, self.branches = [], []
        self._draw_moves()
        self._draw_branches()
        self.body.addStretch()

    def _draw_moves(self) -> None:
        history = self._session.history
        self.label(msg("Choose a moment to go back to it; nothing is lost."))
        for node in history.ahead:
            self._add(node, self._moments.told(node), msg("Undone: do it again"))
        for node in moves(history, SHOWN):
            here = msg("You are here") if node == history.here else None
            self._add(node, self._moments.told(node), here)
        if not moves(history, SHOWN + 1)[SHOWN:]:
            here = None if history.can_undo else msg("You are here")
            self._add(_root(history.here, self._session), msg("The file as it was opened"), here)

    def _draw_branches(self) -> None:
        if found := self._moments.branches():
            self.body.addSpacing(8)
            self.body.addWidget(Text(str(msg("Ways left aside")), 14, strong=True).wrapped())
            self.label(msg("You went back and did something else. They are kept."))
        for end in found:
            self._add_branch(end)

    def _add(self, node: int, words: Message, state: Message | None) -> None:
        row, column = RowButton(), QVBoxLayout()
        row.setLayout(column)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(2)
        when = self._moments.when(node)
        under = " · ".join(part for part in (when, str(state or "")) if part)
        here = node == self._session.history.here
        column.addWidget(Text(str(words), tone="ink", strong=here).wrapped())
        if under:
            column.addWidget(Text(under, 11, "muted").wrapped())
        row.setAccessibleName(f"{words} {under}")
        row.setCheckable(True)
        row.setChecked(here)
        row.clicked.connect(answering(self._session.undo, node))
        self.moves.append(row)
        self.body.addWidget(row)

    def _add_branch(self, end: int) -> None:
        card, row = Card(), QHBoxLayout()
        words, when = self._moments.named(end), self._moments.when(end)
        column = card.column((12, 9, 12, 9), 4)
        column.addWidget(Text(str(words)).wrapped())
        if when:
            column.addWidget(Text(when, 11, "muted"))
        row.setSpacing(12)
        ways = (
            (msg("Look"), answering(self.looked.emit, end)),
            (msg("Go back to it"), answering(self._session.undo, end)),
            (msg("Delete"), answering(self.removed.emit, end)),
        )
        for said, act in ways:
            button = Button(str(said), "link")
            button.setAccessibleName(f"{said}: {words}")
            button.clicked.connect(act)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch()
        column.addLayout(row)
        self.branches.append(card)
        self.body.addWidget(card)


def _root(node: int, session: Session) -> int:
    """Return the first moment of the line a moment belongs to."""
    nodes = session.history.nodes
    while nodes[node].parent >= 0:
        node = nodes[node].parent
    return node
