"""Curso: the map of the seven modules, with what was done and what is still to come."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from app.i18n import msg
from app.ui.opening import Opening
from app.ui.page import Page
from app.ui.pages.course_parts import ModuleCard, duration, signs_card
from app.ui.pages.course_routes import Routes
from app.ui.pages.course_strip import CourseStrip
from app.ui.program import Program
from app.ui.theme import theme
from app.ui.widgets.flowing import Flowing
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.text import Text

NARROWEST, NARROW, WIDEST = 700, 1000, 1240


class CoursePage(Page):
    """Two columns of modules, or one when the window is narrow."""

    place = "course"

    def __init__(self, program: Program, _opening: Opening) -> None:
        super().__init__()
        self.title = str(msg("Course"))
        self._program = program
        course, language = program.study.course, program.settings.language
        self.modules = [ModuleCard(module, language) for module in course.modules]
        self.routes = Routes(course, language)
        self.strip, self._signs = CourseStrip(program), signs_card()
        self._grid, self._columns = QGridLayout(), 0
        self._inside = self._lay()
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(self._inside))
        self._fit()

    def refresh(self) -> None:
        """Show what was done up to now."""
        progress = self._program.study.progress()
        for module in self.modules:
            module.show_progress(progress)
        self.routes.show_progress(progress)
        self._show_route()
        lessons = self._program.study.course.lessons
        words = msg(
            "{done} of {total} lessons mastered · {time} in all",
            done=sum(progress.lesson(lesson.id).mastered for lesson in lessons),
            total=len(lessons),
            time=duration(sum(lesson.minutes for lesson in lessons)),
        )
        self.describe(title=self.title, crumb=str(words))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_inside"):
            self._fit()

    def _connect(self) -> None:
        for module in self.modules:
            module.chosen.connect(self._program.open_lesson)
        self.routes.changed.connect(self._show_route)

    def _show_route(self) -> None:
        route = self.routes.chosen
        marked = set(route.route.lessons) if route else set()
        for module in self.modules:
            for row in module.rows:
                row.show_marked(marked=row.lesson.id in marked)
        self.strip.show_next(route)

    def _lay(self) -> Panel:
        inside, middle = Flowing(), Panel()
        middle.setMaximumWidth(WIDEST)
        row = inside.row((40, 24, 40, 24), 0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        column = middle.column((0, 0, 0, 0), 12)
        column.addWidget(self.strip)
        column.addWidget(self.routes)
        self.routes.setVisible(bool(self.routes.cards))
        column.addWidget(Text(str(msg("The whole course")), 14, strong=True))
        self._grid.setSpacing(12)
        column.addLayout(self._grid)
        column.addStretch()
        return inside

    def _fit(self) -> None:
        columns = 1 if self.width() < theme().px(NARROW) else 2
        self.routes.fit(narrow=self.width() < theme().px(NARROWEST))
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate((*self.modules, self._signs)):
            self._grid.addWidget(card, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)
