"""Juntar parecidos: groups of values that look the same, to join or to leave."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.analysis.cluster import Group, groups
from app.analysis.recipe import Entry
from app.analysis.steps.join_alike import JoinAlike
from app.analysis.table import Table
from app.i18n import plural
from app.ui.desk.alike_head import AlikeHead
from app.ui.desk.cover_page import CoverPage
from app.ui.desk.decision import Decision, first_thought, joined
from app.ui.desk.group_card import GroupCard
from app.ui.session import Session
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller

AT_ONCE = 25  # cards made at a time
NEW = -1
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
KEYS: dict[Qt.Key, tuple[bool | None, int]] = {
    Qt.Key.Key_Return: (True, 1), Qt.Key.Key_Enter: (True, 1), Qt.Key.Key_N: (False, 1),
    Qt.Key.Key_Down: (None, 1), Qt.Key.Key_Up: (None, -1),
}  # fmt: skip


class AlikePage(CoverPage):
    """Proposes; the person decides. Esc leaves everything as it was."""

    _seen = False  # whether there were groups to see already

    def __init__(self, session: Session, column: str, index: int = NEW) -> None:
        super().__init__()
        self._session, self.column = session, column
        self._index = len(session.recipe.entries) if index == NEW else index
        self._table: Table | None = None
        self.groups: Sequence[Group] = ()
        self.decisions: list[Decision] = []
        self.cards: list[GroupCard] = []
        self.head, self._list = AlikeHead(column), QVBoxLayout()
        self._list.setSpacing(10)
        self._area = _area_of(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._area, 1)
        self.head.closed.connect(self.closed)
        self.head.applied.connect(self.apply)
        self.head.changed.connect(self._look)
        self.setFocusProxy(self.head.how)
        session.table_before(self._index, self._begin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = Qt.Key(event.key()), Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in ENTER and control in event.modifiers():
            self.apply()
        elif key in KEYS:
            self._answer(*KEYS[key])
        else:
            super().keyPressEvent(event)

    def apply(self) -> None:
        """Join what was decided, as one step."""
        found = joined(self.decisions)
        if not found:
            return
        step, recipe = JoinAlike(self.column, self.head.method, found), self._session.recipe
        if self._index < len(recipe.entries):
            old = recipe.entries[self._index]
            self._session.change(recipe.with_entry(self._index, Entry(step, old.on, old.note)))
        else:
            self._session.add(step)
        self.closed.emit()

    def _answer(self, joined: bool | None, move: int) -> None:  # noqa: FBT001 - None leaves it
        """Decide about the group the keyboard is at, and go to another."""
        here = next((at for at, card in enumerate(self.cards) if card.has_keyboard), -1)
        if here >= 0 and joined is not None:
            self.cards[here].join.setChecked(joined)
        if self.cards:
            there = self.cards[min(max(0, here + move), len(self.cards) - 1)]
            there.join.setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(there)

    def _begin(self, table: Table) -> None:
        self._table = table
        self.head.offer_companions(table)
        self._look()

    def _look(self) -> None:
        table, method, other = self._table, self.head.method, self.head.companion
        if table is None:
            return
        values = table.texts(self.column)
        ids = table.texts(other) if other else None
        self._session.tasks.run(
            lambda progress: groups(values, method, ids, progress),
            done=self._show, failed=self._session.failed.emit, replaces="alike",
        )  # fmt: skip

    def _show(self, found: Sequence[Group]) -> None:
        self.groups = found
        self.decisions = [first_thought(group) for group in found]
        self.cards = []
        while (item := self._list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._list.addStretch()
        self._more()
        self._tell()
        if self.cards and not self._seen:
            self.cards[0].join.setFocus()
        self._seen = True

    def _more(self) -> None:
        most = max((count for group in self.groups for _, count in group.values), default=1)
        last = self._list.takeAt(self._list.count() - 1)  # the stretch, or the button before it
        if last and (widget := last.widget()):
            widget.deleteLater()
        start = len(self.cards)
        for place in range(start, min(start + AT_ONCE, len(self.groups))):
            card = GroupCard(self.groups[place], self.decisions[place], most)
            card.decided.connect(lambda decision, at=place: self._decide(at, decision))
            self.cards.append(card)
            self._list.addWidget(card)
        left = len(self.groups) - len(self.cards)
        if left:
            words = plural("See the one that is left", "See the {count} that are left", count=left)
            more = Button(str(words), "link")
            more.clicked.connect(self._more)
            self._list.addWidget(more)
        else:
            self._list.addStretch()

    def _decide(self, place: int, decision: Decision) -> None:
        self.decisions[place] = decision
        self._tell()

    def _tell(self) -> None:
        self.head.show_counts(self.groups, joined(self.decisions))


def _area_of(cards: QVBoxLayout) -> Scroller:
    inside = Panel()
    row: QHBoxLayout = inside.row((20, 14, 20, 16))
    row.addLayout(cards)
    return Scroller(inside)
