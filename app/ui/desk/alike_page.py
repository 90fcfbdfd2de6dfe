"""Juntar parecidos: groups of values that look the same, to join or to leave."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.analysis.table import Table
from app.ui.desk.alike_head import AlikeHead
from app.ui.desk.alike_keeping import keep
from app.ui.desk.alike_list import AlikeList
from app.ui.desk.alike_search import Found, Wanted, answered, look
from app.ui.desk.alike_tools import AlikeTools
from app.ui.desk.cover_page import CoverPage
from app.ui.desk.decision import Decision, joined
from app.ui.session import Session
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller

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
        self.found = Found()
        self.decisions: list[Decision] = []
        self._touched: set[int] = set()  # the groups the person answered, one by one
        self.head, self.tools, self.list = AlikeHead(column), AlikeTools(), AlikeList()
        self._area = _area_of(self.tools, self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._area, 1)
        self._connect()
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
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.list.write_as(key - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)

    def apply(self) -> None:
        """Join what was decided, as one step, and remember it."""
        if joined(self.decisions):
            keep(self._session, self.column, self.head.method, self._index, self.decisions)
            self._learn()
            self.closed.emit()

    def _connect(self) -> None:
        self.head.closed.connect(self.closed)
        self.head.applied.connect(self.apply)
        self.head.changed.connect(self._look)
        self.tools.searched.connect(self._search)
        self.tools.answered.connect(self._answer_all)
        self.list.decided.connect(self._decide)
        self.list.forgotten.connect(self._forget)

    def _answer(self, joined: bool | None, move: int) -> None:  # noqa: FBT001 - None leaves it
        """Decide about the group the keyboard is at, and go to another."""
        if card := self.list.answer(joined, move):
            self._area.ensureWidgetVisible(card)

    def _answer_all(self, what: str) -> None:
        """Decide about every group that the search shows."""
        for place in self.found.places(self.tools.search.text()):
            group = self.found.groups[place]
            self.decisions[place] = answered(group, self.decisions[place], what)
        self._search(self.tools.search.text())
        self._tell()

    def _begin(self, table: Table) -> None:
        self._table = table
        self.head.offer_companions(table)
        self._look()

    def _look(self) -> None:
        if self._table is None:
            return
        other = self.head.companion
        ids = self._table.texts(other) if other else None
        wanted = Wanted(self._table.texts(self.column), self.head.method, ids)
        remembered = self._session.remembered
        self._session.tasks.run(
            lambda progress: look(wanted, remembered, progress),
            done=self._show, failed=self._session.failed.emit, replaces="alike",
        )  # fmt: skip

    def _show(self, found: Found) -> None:
        self.found, self.decisions = found, list(found.decisions)
        self._touched.clear()
        self.tools.setVisible(bool(found.groups))
        self._search(self.tools.search.text())
        self._tell()
        if self.list.cards and not self._seen:
            self.list.cards[0].join.setFocus()
        self._seen = True

    def _search(self, words: str) -> None:
        self.list.show_groups(self.found, self.decisions, self.found.places(words))

    def _decide(self, place: int, decision: Decision) -> None:
        self.decisions[place] = decision
        self._touched.add(place)
        self._tell()

    def _forget(self, place: int) -> None:
        """Forget what was decided of the values of a group, and look again."""
        values = [text for text, _ in self.found.groups[place].values]
        if self._session.remembered:
            self._session.remembered.forget(values)
            self._look()

    def _learn(self) -> None:
        if remembered := self._session.remembered:
            pairs = self.found.learnt(self.decisions, self._touched)
            self._session.tasks.run(
                lambda _progress: remembered.keep(pairs),
                done=lambda _nothing: None, failed=self._session.failed.emit, keeps=True,
            )  # fmt: skip

    def _tell(self) -> None:
        self.head.show_counts(self.found.groups, joined(self.decisions))


def _area_of(*parts: QWidget) -> Scroller:
    inside = Panel()
    column = inside.column((20, 10, 20, 16), 12)
    for part in parts:
        column.addWidget(part)
    return Scroller(inside)
