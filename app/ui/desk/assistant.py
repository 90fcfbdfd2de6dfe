"""A page about two tables: questions, what would come of them, and one step in the end."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.analysis.recipe import Entry
from app.analysis.step import Step
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message
from app.progress import Progress
from app.ui.desk.assistant_head import AssistantHead
from app.ui.desk.cover_page import CoverPage
from app.ui.desk.decided_before import DecidedBefore
from app.ui.desk.split_body import SplitBody
from app.ui.session import Session
from app.ui.widgets.panel import Panel

SOON = 150  # milliseconds after the last answer
NEW = -1
LOOK = "assistant"
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class AssistantPage(CoverPage):
    """Looks again after every answer; Ctrl+Enter applies and Esc leaves all as it was.

    A page says its questions in `left` and draws in `right`; it makes the `step`, looks at it
    with `work` (in another thread) and draws what was found with `show_look`.
    """

    table_wanted = Signal(object)  # the button that asks for another table
    see_wanted = Signal(str)
    answered = Signal()
    kind = ""

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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.body, 1)
        self.build()
        session.view_changed.connect(self._again)
        self._again()

    def title(self) -> Message:
        """Say what the page is for."""
        raise NotImplementedError

    def build(self) -> None:
        """Make the questions and the place of the answers."""
        raise NotImplementedError

    def begin(self, table: Table) -> None:
        """Fill the questions in, with the table as it is before the step."""
        raise NotImplementedError

    def step(self) -> Step:
        """Return what is asked; a `UserError` says what is missing."""
        raise NotImplementedError

    def work(self, step: Step, table: Table, progress: Progress) -> Any:  # noqa: ARG002 - for pages that are slow
        """Look at what the step would do; in another thread."""
        return step.apply(table)

    def show_look(self, found: Any) -> bool:
        """Draw what was found; say whether the step can be done."""
        raise NotImplementedError

    def show_nothing(self) -> None:
        """Draw that there is nothing to see yet."""

    def applied(self, step: Step) -> None:
        """Do what follows once the step was done."""

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

    def enter_applies(self) -> bool:
        """Say whether Enter alone applies, where the keyboard is now."""
        return True

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
        look: Callable[[Progress], Any] = lambda progress: self.work(step, table, progress)  # noqa: E731
        self.session.tasks.run(look, done=self._show, failed=self._fail, replaces=LOOK)

    def _again(self, *_of_the_signal: object) -> None:
        if self.index <= len(self.session.recipe.entries):
            self.session.table_before(self.index, self._begin)

    def _begin(self, table: Table) -> None:
        first, self.table = self.table is None, table
        self.begin(table)
        if first and not self.head.apply.isEnabled():
            self.first_question().setFocus()
        self.look()

    def first_question(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.head.cancel

    def _show(self, found: Any) -> None:
        self._looking = False
        self.head.apply.setEnabled(self.show_look(found))
        if self._wanted and self.head.apply.isEnabled():
            self._apply()

    def _fail(self, error: Exception) -> None:
        self._wanted = self._looking = False
        if isinstance(error, UserError):
            self.head.say(f"{error.what} {error.todo}", doubt=self.doubts(error))
            self.show_nothing()
        else:
            self.session.failed.emit(error)

    def doubts(self, error: UserError) -> bool:  # noqa: ARG002 - a page may be calm about some
        """Say whether a refusal is a trouble, or only an answer that is missing."""
        return True

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
