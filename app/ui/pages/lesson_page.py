"""A lesson: the text at the left, the real workbench at the right."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from app.errors import UserError
from app.events import lesson_opened
from app.i18n import msg
from app.lessons.lesson import Exercise, Lesson, in_language
from app.ui.lesson.coach import Coach
from app.ui.lesson.lesson_table import LessonTable
from app.ui.lesson.lesson_text import LessonText
from app.ui.opening import Opening
from app.ui.page import Page
from app.ui.program import Program
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller

READING, NARROWEST, GRID, HALF = 500, 420, 450, 0.42


class LessonPage(Page):
    """When there is no room for both, one button changes between reading and doing."""

    place = "course"

    def __init__(self, program: Program, _opening: Opening) -> None:
        super().__init__()
        self._program = program
        self.lesson: Lesson | None = None
        self.text: LessonText | None = None
        self.coach: Coach | None = None
        self._doing = False
        self._area, self.table = Scroller(name=str(msg("Lesson"))), LessonTable(program)
        self.to_table = Button(str(msg("Go to the table")), "primary")
        self._left = self._make_left()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._left)
        layout.addWidget(self.table, 1)
        self.to_table.clicked.connect(lambda: self._turn(doing=True))
        self.table.to_text.clicked.connect(lambda: self._turn(doing=False))
        self.table.told.connect(self._tell)
        program.lesson_chosen.connect(self.show_lesson)
        self.show_lesson()

    def show_lesson(self) -> None:
        """Show the lesson the program is at."""
        wanted, language = self._program.lesson, self._program.settings.language
        if not wanted or (self.lesson and self.lesson.id == wanted):
            return
        try:
            lesson = self._program.study.course.lesson(wanted)
        except UserError as error:
            self._program.fail(error)
            return
        self.lesson, self.text = lesson, LessonText(lesson, language)
        self._area.setWidget(self.text)
        self.coach = Coach(self._program, lesson, self.text, lambda: self.table.session)
        self.coach.table_wanted.connect(self._go)
        self._program.study.record(lesson_opened(lesson.id))
        self._tell("")
        if self.text.exercises:
            self._open(self.text.exercises[0].exercise)

    def leave(self) -> None:
        """Let go of the practice table, for another window to take it."""
        self.table.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_left"):
            self._fit()

    def _tell(self, scope: str) -> None:
        self.session = self.table.session
        if self.lesson is None:
            return
        crumb = msg(
            "Module {module} · lesson {order} · {minutes} min",
            module=self.lesson.module, order=self.lesson.order, minutes=self.lesson.minutes,
        )  # fmt: skip
        title = in_language(self.lesson.titles, self._program.settings.language)
        hint = msg("What you do is saved as you go")
        self.describe(title=title, crumb=str(crumb), scope=scope, hint=str(hint))

    def _open(self, exercise: Exercise) -> None:
        if self.lesson and self.coach:
            self.coach.tutor.begin(exercise)
            self.table.open(self.lesson, exercise)

    def _go(self, exercise: Exercise) -> None:
        self._open(exercise)
        self._turn(doing=True)

    def _make_left(self) -> Panel:
        panel, foot = Panel("surface", "right"), Panel("", "top")
        row = foot.row((28, 10, 14, 10), 10)
        back = Button(str(msg("← Course")))
        back.clicked.connect(lambda: self._program.go("course"))
        row.addWidget(back)
        row.addStretch()
        row.addWidget(self.to_table)
        layout = panel.column()
        layout.addWidget(self._area, 1)
        layout.addWidget(foot)
        return panel

    def _turn(self, *, doing: bool) -> None:
        self._doing = doing
        self._fit()

    def _fit(self) -> None:
        room, grid = self.width(), theme().px(GRID)
        reading = min(theme().px(READING), max(theme().px(NARROWEST), round(room * HALF)))
        both = room >= reading + grid
        self.table.setVisible(both or self._doing)
        self._left.setVisible(both or not self._doing)
        self.to_table.setVisible(not both)
        self.table.to_text.setVisible(not both)
        if both:
            self._left.setFixedWidth(reading)
        else:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(max(room, 1))
