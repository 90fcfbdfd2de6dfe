"""Juntar parecidos: groups of values that look the same, to join or to leave."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.analysis.cluster import Group, groups
from app.analysis.recipe import Entry
from app.analysis.steps.join_alike import JoinAlike
from app.analysis.table import Table
from app.i18n import plural
from app.ui.desk.alike_head import AlikeHead
from app.ui.desk.decision import Decision, first_thought, joined
from app.ui.desk.group_card import GroupCard
from app.ui.session import Session
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel

AT_ONCE = 25  # cards made at a time
NEW = -1


class AlikePage(QWidget):
    """Proposes; the person decides. Esc leaves everything as it was."""

    closed = Signal()

    def __init__(self, session: Session, column: str, index: int = NEW) -> None:
        super().__init__()
        self._session, self.column = session, column
        self._index = len(session.recipe.entries) if index == NEW else index
        self._table: Table | None = None
        self.groups: Sequence[Group] = ()
        self.decisions: list[Decision] = []
        self.cards: list[GroupCard] = []
        self.head = AlikeHead(column)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._area(), 1)
        self.head.closed.connect(self.closed)
        self.head.applied.connect(self.apply)
        self.head.changed.connect(self._look)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        session.table_before(self._index, self._begin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
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

    def _area(self) -> QScrollArea:
        inside, area = Panel(), QScrollArea()
        row: QHBoxLayout = inside.row((20, 14, 20, 16))
        row.addLayout(self._list)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        return area
