"""The form of one step, with what it would do shown while the answers change."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.analysis.step import Step
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg
from app.ui.desk.preview_list import PreviewList
from app.ui.desk.scope_choice import ScopeChoice
from app.ui.forms import Form
from app.ui.session import Session
from app.ui.view import Preview
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller
from app.ui.widgets.text import Text

SOON = 150  # milliseconds after the last key
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, eq=False)
class Begun:
    """A step that is asked about: its place in the recipe, the table there, and first answers.

    `scope` asks in which rows it is done, where that is a question.
    """

    cls: type[Step]
    table: Table
    index: int
    start: Mapping[str, Any]
    scope: ScopeChoice | None = None


class StepPanel(Panel):
    """Enter applies, Esc closes."""

    applied = Signal(object, int)
    closed = Signal()

    def __init__(self, session: Session, begun: Begun) -> None:
        super().__init__("surface", "left")
        self._session, self._index, self.scope, self.help_topic = (
            session, begun.index, begun.scope, f"step/{begun.cls.kind}",
        )  # fmt: skip
        self.form: Form[Step] = Form(begun.cls, begun.table, dict(begun.start))
        self.preview = PreviewList()
        self.apply = Button(str(msg("Apply")), "primary")
        self.apply.setEnabled(False)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._trying = self._wanted = False  # Enter may come before the preview does
        self._touched = False  # nobody is told off for what they have not answered yet
        layout = self.column()
        layout.addWidget(self._head(str(begun.cls.title)))
        parts = (self.form, self.scope, self.preview)
        layout.addWidget(_scrolled(*(part for part in parts if part)), 1)
        layout.addWidget(self._foot())
        self.form.changed.connect(self._change)
        if self.scope:
            self.scope.changed.connect(self._change)
        self._soon.timeout.connect(self._try)
        self.apply.clicked.connect(self.enter)
        self._try()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ENTER:
            self.enter()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def value(self) -> Step:
        """Return the step that was asked for, in the rows that were asked for."""
        self.form.refuse_unanswerable()
        step = self.form.value()
        return self.scope.scoped(step) if self.scope else step

    def enter(self) -> None:
        """Apply the step as soon as its preview says that it can be done."""
        self._touched = True
        if self._soon.isActive() or not (self._trying or self.apply.isEnabled()):
            self._soon.stop()
            self._try()
        if self._trying:
            self._wanted = True
        elif self.apply.isEnabled():
            self._apply()

    def _change(self) -> None:
        self._touched = True
        self._soon.start()

    def _try(self) -> None:
        self.apply.setEnabled(False)
        self._wanted = False
        try:
            step = self.value()
        except UserError as error:
            self._fail(error)
            return
        self._trying = True
        self._session.preview(step, self._index, self._show, self._fail)

    def _show(self, preview: Preview) -> None:
        self._trying = False
        self.preview.show_preview(preview)
        self.apply.setEnabled(True)
        if self._wanted:
            self._apply()

    def _fail(self, error: Exception) -> None:
        self._trying = self._wanted = False
        if self.form.says(error):
            self.preview.show_nothing()
        elif isinstance(error, UserError):
            self.preview.show_error(error, calm=not self._touched)
        else:
            self._session.failed.emit(error)

    def _apply(self) -> None:
        self._wanted = False
        self.apply.setEnabled(False)
        self.applied.emit(self.value(), self._index)

    def _head(self, title: str) -> Panel:
        head = Panel("", "bottom")
        row = head.row((16, 11, 10, 11), 8)
        row.addWidget(Text(title, 14, strong=True).wrapped(), 1)
        close = Button("", "quiet", icon="close", name=str(msg("Close (Esc)")))
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return head

    def _foot(self) -> Panel:
        foot = Panel("", "top", inner=True)
        row: QHBoxLayout = foot.row((16, 10, 16, 10), 8)
        cancel = Button(str(msg("Cancel")))
        cancel.clicked.connect(self.closed)
        self.closed.connect(self._soon.stop)  # nobody will see what was about to be tried
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.apply)
        return foot


def _scrolled(*parts: QWidget) -> Scroller:
    inside = Panel()
    column = inside.column((16, 14, 16, 14), 8)
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    area = Scroller(inside)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
