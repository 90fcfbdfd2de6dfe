"""The cards of the groups, some at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from app.i18n import msg, plural
from app.ui.desk.alike_search import Found
from app.ui.desk.decision import Decision
from app.ui.desk.group_card import GroupCard
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

AT_ONCE = 25  # cards made at a time


class AlikeList(Panel):
    """Shows the groups at some places; `decided` and `forgotten` say which one by its place."""

    decided = Signal(int, object)
    forgotten = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[GroupCard] = []
        self._found, self._decisions = Found(), list[Decision]()
        self._places: Sequence[int] = ()
        self._column = self.column((0, 0, 0, 0), 10)

    def show_groups(self, found: Found, decisions: list[Decision], places: Sequence[int]) -> None:
        """Show the groups at these places, the first ones at once."""
        self._found, self._decisions, self._places = found, decisions, places
        self.cards = []
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if found.groups and not places:
            self._column.addWidget(Text(str(msg("No group has those letters.")), tone="muted"))
        self._column.addStretch()
        self._more()

    def answer(self, joined: bool | None, move: int) -> GroupCard | None:  # noqa: FBT001 - None leaves it
        """Decide about the group with the keyboard, and take the keyboard to another."""
        here = self._here()
        if here >= 0 and joined is not None:
            self.cards[here].join.setChecked(joined)
        if not self.cards:
            return None
        there = self.cards[min(max(0, here + move), len(self.cards) - 1)]
        there.join.setFocus(Qt.FocusReason.TabFocusReason)
        return there

    def write_as(self, number: int) -> None:
        """Write the group with the keyboard as one of its values, counted from 0."""
        if (here := self._here()) >= 0:
            self.cards[here].write_as(number)

    def _here(self) -> int:
        return next((at for at, card in enumerate(self.cards) if card.has_keyboard), -1)

    def _more(self) -> None:
        groups = self._found.groups
        most = max((count for group in groups for _, count in group.values), default=1)
        last = self._column.takeAt(self._column.count() - 1)  # the stretch, or the button before it
        if last and (widget := last.widget()):
            widget.deleteLater()
        start = len(self.cards)
        for place in self._places[start : start + AT_ONCE]:
            card = GroupCard(groups[place], self._decisions[place], most)
            card.decided.connect(lambda decision, at=place: self.decided.emit(at, decision))
            card.forgotten.connect(lambda at=place: self.forgotten.emit(at))
            self.cards.append(card)
            self._column.addWidget(card)
        self._end(len(self._places) - len(self.cards))

    def _end(self, left: int) -> None:
        if not left:
            self._column.addStretch()
            return
        words = plural("See the one that is left", "See the {count} that are left", count=left)
        more = Button(str(words), "link")
        more.clicked.connect(self._more)
        self._column.addWidget(more)
