"""A page about two tables: questions, what would come of them, and one step in the end."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.analysis.recipe import Entry
from app.analysis.table import Table
from app.errors import UserError
from app.ui.desk.assistant_head import AssistantHead
from app.ui.desk.assistant_parts import AssistantParts
from app.ui.desk.decided_before import DecidedBefore
from app.ui.desk.split_body import SplitBody
from app.ui.session import Session
from app.ui.widgets.panel import Panel

SOON = 150  # milliseconds after the last answer
NEW = -1
LOOK = "assistant"
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class AssistantPage(AssistantParts):
    """Looks again after every answer; Ctrl+Enter applies and Esc leaves all as it was.

    A page says its questions in `left` and draws in `right`; it makes the `step`, looks at it
    with `work` (in another thread) and draws what was found with `show_look`.
    """

    table_wanted = Signal(object)  # the button that asks for another table
    see_wanted = Signal(str)

    def __init__(self, session: Session, memory: DecidedBefore, index: int = NEW) -> None:
        super().__init__()
        self.session, self.memory = session, memory
        entries = session.recipe.entries
        self.index = len(entries) if index == NEW else index
        self.done_before = entries[index].step if index != NEW else None
        self.table: Table | None = None
        self._wanted = self._looking = False
        self.left, self.right = Panel(), Panel()
        self.head = AssistantHead(str(self.title()))
        self.body = SplitBody(self.left, self.right)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.look)
        self.head.applied.connect(self.enter)
        self.head.closed.connect(self.closed)
        _stacked(self, self.head, self.body)
        self.build()
        session.view_changed.connect(self._again)
        self._again()

    def changed(self, *_of_the_signal: object) -> None:
        """Look again, soon."""
        self.head.apply.setEnabled(False)
        self._soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = Qt.Key(event.key()), Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in ENTER and (control in event.modifiers() or self.enter_applies()):
            self.enter()
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """Do the step, as soon as it is known that it can be done."""
        if self._soon.isActive():
            self._soon.stop()
            self.look()
        if self._looking:
            self._wanted = True
        elif self.head.apply.isEnabled():
            self._apply()

    def leave(self) -> None:
        self._soon.stop()
        self.session.tasks.cancel_named(LOOK)

    def look(self) -> None:
        """Look at what would come of the answers."""
        table = self.table
        self.head.apply.setEnabled(False)
        self._wanted = self._looking = False
        self.session.tasks.cancel_named(LOOK)
        if table is None:
            return
        try:
            step = self.step()
        except UserError as error:
            self._fail(error)
            return
        self._looking = True
        self.session.tasks.run(
            lambda progress: self.work(step, table, progress),
            done=self._show, failed=self._fail, replaces=LOOK,
        )  # fmt: skip

    def _again(self, *_of_the_signal: object) -> None:
        if self.index <= len(self.session.recipe.entries):
            self.session.table_before(self.index, self._begin)

    def _begin(self, table: Table) -> None:
        first, self.table = self.table is None, table
        self.begin(table)
        if first and not self.head.apply.isEnabled():
            self.first_question().setFocus()
        self.look()

    def _show(self, found: Any) -> None:
        self._looking = False
        self.head.apply.setEnabled(self.show_look(found))
        if self._wanted and self.head.apply.isEnabled():
            self._apply()

    def _fail(self, error: Exception) -> None:
        self._wanted = self._looking = False
        if isinstance(error, UserError):
            doubt = self.doubts(error)
            self.head.say(f"{error.what} {error.todo}" if doubt else str(error.what), doubt=doubt)
            self.show_nothing()
        else:
            self.session.failed.emit(error)

    def _apply(self) -> None:
        self._wanted = False
        step, recipe = self.step(), self.session.recipe
        self.session.view_changed.disconnect(self._again)
        if self.index < len(recipe.entries):
            old = recipe.entries[self.index]
            entry = Entry(step, old.on, old.note)
            self.session.change(recipe.with_entry(self.index, entry))
        else:
            self.session.add(step)
        self.applied(step)
        self.closed.emit()


def _stacked(page: QWidget, head: QWidget, body: QWidget) -> None:
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(head)
    layout.addWidget(body, 1)
