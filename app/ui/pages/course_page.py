"""Curso: the map of the seven modules, with what was done and what is still to come."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout

from app.i18n import msg
from app.ui.opening import Opening
from app.ui.page import Page
from app.ui.pages.course_parts import ModuleCard, RouteCard, duration, signs_card
from app.ui.pages.course_strip import CourseStrip
from app.ui.program import Program
from app.ui.theme import theme
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.text import Text

NARROW, WIDEST = 1000, 1240
DOWN, ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class CoursePage(Page):
    """Two columns of modules, or one when the window is narrow."""

    place = "course"

    def __init__(self, program: Program, _opening: Opening) -> None:
        super().__init__()
        self.title = str(msg("Course"))
        self._program = program
        course, language = program.course, program.settings.language
        there = {lesson.id: lesson for lesson in course.lessons}
        self.modules = [ModuleCard(module, language) for module in course.modules]
        self.routes = [
            RouteCard(route, [there[id_] for id_ in route.lessons if id_ in there], language)
            for route in course.routes
        ]
        self.strip, self._signs = CourseStrip(program), signs_card()
        self._grid, self._ways, self._columns = QGridLayout(), QBoxLayout(ACROSS), 0
        self._inside = self._lay()
        self._choice = QButtonGroup(self)
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(self._inside))
        self._fit()

    @property
    def route(self) -> RouteCard | None:
        """The route that is chosen, if any."""
        return next((route for route in self.routes if route.isChecked()), None)

    def refresh(self) -> None:
        """Show what was done up to now."""
        progress = self._program.progress()
        for part in (*self.modules, *self.routes):
            part.show_progress(progress)
        self._show_route()
        lessons = self._program.course.lessons
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
        self._choice.setExclusive(False)
        for module in self.modules:
            module.chosen.connect(self._program.open_lesson)
        for route in self.routes:
            route.clicked.connect(lambda _on=False, route=route: self._choose(route))

    def _choose(self, chosen: RouteCard) -> None:
        for route in self.routes:
            route.setChecked(route is chosen and route.isChecked())
        self._show_route()

    def _show_route(self) -> None:
        route = self.route
        marked = set(route.route.lessons) if route else set()
        for module in self.modules:
            for row in module.rows:
                row.show_marked(marked=row.lesson.id in marked)
        self.strip.show_next(route)

    def _lay(self) -> Panel:
        inside, middle = Inside(), Panel()
        middle.setMaximumWidth(WIDEST)
        row = inside.row((40, 24, 40, 24), 0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        column = middle.column((0, 0, 0, 0), 12)
        column.addWidget(self.strip)
        if self.routes:
            column.addSpacing(4)
            column.addLayout(self._lay_routes())
            column.addSpacing(4)
        column.addWidget(Text(str(msg("The whole course")), 14, strong=True))
        self._grid.setSpacing(12)
        column.addLayout(self._grid)
        column.addStretch()
        return inside

    def _lay_routes(self) -> QVBoxLayout:
        part, head = QVBoxLayout(), QHBoxLayout()
        part.setSpacing(12)
        head.setSpacing(12)
        head.addWidget(Text(str(msg("Short ways through the course")), 14, strong=True))
        head.addWidget(OneLine(str(msg("Choose one to see its lessons marked.")), 12), 1)
        part.addLayout(head)
        self._ways.setSpacing(12)
        for route in self.routes:
            self._ways.addWidget(route, 1)
        part.addLayout(self._ways)
        return part

    def _fit(self) -> None:
        columns = 1 if self.width() < theme().px(NARROW) else 2
        if columns == self._columns:
            return
        self._columns = columns
        self._ways.setDirection(ACROSS if self.width() >= theme().px(NARROW * 0.7) else DOWN)
        for place, card in enumerate((*self.modules, self._signs)):
            self._grid.addWidget(card, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)


class Inside(Panel):
    """As tall as its words need at the width there is, and no taller."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
