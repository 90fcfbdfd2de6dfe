"""The right half of a lesson: the practice table on a real desk."""

from PySide6.QtCore import Signal

from app.i18n import msg
from app.lessons.lesson import Exercise, Lesson
from app.ui.desk.bound import BoundDesk
from app.ui.lesson.practice_bench import open_bench
from app.ui.program import Program
from app.ui.session import Session
from app.ui.view import View
from app.ui.widgets.button import Button
from app.ui.widgets.chip import Chip
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text


class LessonTable(Panel):
    """Opens the table of an exercise, as the person left it."""

    told = Signal(str)  # the scope

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self.session: Session | None = None
        self.desk: BoundDesk | None = None
        self.to_text = Button(str(msg("Back to the text")))
        self._name, self._rows = Text("", strong=True), OneLine("", 12)
        head = Panel("surface", "bottom", inner=True)
        row = head.row((12, 8, 12, 8))
        row.addWidget(self.to_text)
        row.addWidget(self._name)
        row.addWidget(Chip(str(msg("Practice data")), "warn"))
        row.addWidget(self._rows, 1)
        self._column = self.column()
        self._column.addWidget(head)
        self._column.addStretch()

    def open(self, lesson: Lesson, exercise: Exercise) -> None:
        """Bring the work of an exercise."""
        self._name.setText(exercise.data)
        open_bench(self._program, lesson, exercise, self._show)

    def leave(self) -> None:
        """Let go of the file; all of it is on disk."""
        if self.session:
            self.session.keeper.close()
            self.session = None

    def _show(self, session: Session) -> None:
        self.leave()
        if self.desk:
            self._column.removeWidget(self.desk)
            self.desk.deleteLater()
        elif stretch := self._column.takeAt(1):
            del stretch
        self.session = session
        session.failed.connect(self._program.fail)
        session.view_changed.connect(self._tell)
        self.desk = BoundDesk(self._program, session, narrow=True)
        self._column.addWidget(self.desk, 1)
        session.refresh()

    def _tell(self, view: View) -> None:
        words = str(view.scope())
        self._rows.setText(words)
        self.told.emit(words)
