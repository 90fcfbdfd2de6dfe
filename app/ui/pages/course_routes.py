"""The short ways through the course: one may be chosen, and then its lessons are marked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from app.i18n import msg, plural
from app.lessons.course import Course
from app.lessons.course_map import CourseLesson, Route
from app.ui.pages.course_parts import duration, mastered_of
from app.ui.progress_view import CourseProgress
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Text

DOWN, ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class RouteCard(RowButton):
    """A short way through the course; while it is chosen, its lessons are marked on the map."""

    def __init__(self, route: Route, lessons: list[CourseLesson], language: str) -> None:
        super().__init__(boxed=True)
        self.route, self.lessons = route, lessons
        self.setCheckable(True)
        time = duration(sum(lesson.minutes for lesson in lessons))
        words = plural(
            "{count} lesson · {time}", "{count} lessons · {time}", count=len(lessons), time=time
        )
        self._said = str(msg("{route}: {words}", route=route.title(language), words=words))
        self._mastered = Text("", 12, "muted")
        column, head = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(14, 11, 14, 12)
        column.setSpacing(3)
        head.addWidget(Text(route.title(language), strong=True).wrapped(), 1)
        head.addWidget(self._mastered)
        column.addLayout(head)
        column.addWidget(Text(str(words), 12, "muted").wrapped())

    def show_progress(self, progress: CourseProgress) -> None:
        """Say how many of its lessons are mastered."""
        self._mastered.setText(str(mastered_of(self.lessons, progress)))
        self.setAccessibleName(f"{self._said}. {self._mastered.text()}")


class Routes(Panel):
    """The routes side by side, or one under the other; `changed` when another one is chosen."""

    changed = Signal()

    def __init__(self, course: Course, language: str) -> None:
        super().__init__()
        there = {lesson.id: lesson for lesson in course.lessons}
        self.cards = [
            RouteCard(route, [there[id_] for id_ in route.lessons if id_ in there], language)
            for route in course.routes
        ]
        self._ways, column, head = QBoxLayout(ACROSS), self.column((0, 4, 0, 4), 12), QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Text(str(msg("Short ways through the course")), 14, strong=True))
        head.addWidget(OneLine(str(msg("Choose one to see its lessons marked.")), 12), 1)
        column.addLayout(head)
        column.addLayout(self._ways)
        self._ways.setSpacing(12)
        for card in self.cards:
            self._ways.addWidget(card, 1)
            card.clicked.connect(lambda _on=False, card=card: self._choose(card))

    @property
    def chosen(self) -> RouteCard | None:
        """The route that is chosen, if any."""
        return next((card for card in self.cards if card.isChecked()), None)

    def show_progress(self, progress: CourseProgress) -> None:
        """Say how much of each route is mastered."""
        for card in self.cards:
            card.show_progress(progress)

    def fit(self, *, narrow: bool) -> None:
        """Stand side by side, or one under the other where it is narrow."""
        self._ways.setDirection(DOWN if narrow else ACROSS)

    def _choose(self, chosen: RouteCard) -> None:
        for card in self.cards:
            card.setChecked(card is chosen and card.isChecked())
        self.changed.emit()
