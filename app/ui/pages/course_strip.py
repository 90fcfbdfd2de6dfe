"""What to go on with, in one line: of the whole course, or of the route that is chosen."""

from PySide6.QtWidgets import QVBoxLayout

from app.i18n import Message, msg
from app.lessons.course_map import CourseLesson
from app.ui.pages.course_routes import RouteCard
from app.ui.program import Program
from app.ui.progress_view import CourseProgress
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.text import Text


class CourseStrip(Card):
    """The title of a lesson and the one strong button of the page."""

    def __init__(self, program: Program) -> None:
        super().__init__("accent")
        self._program, self._lesson = program, ""
        self._why, self.title = Text("", 12, "muted").wrapped(), Text("", 15, strong=True).wrapped()
        self.go = Button("", "primary")
        words, row = QVBoxLayout(), self.row((18, 12, 18, 12), 16)
        words.setSpacing(1)
        words.addWidget(self._why)
        words.addWidget(self.title)
        row.addLayout(words, 1)
        row.addWidget(self.go)
        self.go.clicked.connect(lambda: program.open_lesson(self._lesson))

    def show_next(self, route: RouteCard | None) -> None:
        """Show the lesson to go on with."""
        if route:
            self._of_route(route, self._program.study.progress())
            return
        lesson, share = self._program.study.next_lesson()
        module = msg(
            "Module {module} · {minutes} min", module=lesson.module, minutes=lesson.minutes
        )
        self._say(module, lesson.title(self._program.settings.language), lesson.id)
        self.go.setText(str(msg("Go on with the lesson") if share else msg("Begin the lesson")))

    def _of_route(self, route: RouteCard, progress: CourseProgress) -> None:
        name = route.route.title(self._program.settings.language)
        lesson = next_of(route.lessons, progress)
        if lesson is None:
            self._say(
                msg("{route} · its lessons are being prepared", route=name),
                str(msg("There is nothing to open in this route yet")),
            )
            return
        why = msg("{route} · follow the marked lessons, in order", route=name)
        self._say(why, lesson.title(self._program.settings.language), lesson.id)
        begun = progress.lesson(lesson.id).opened
        self.go.setText(str(msg("Go on with the lesson") if begun else msg("Begin the lesson")))

    def _say(self, why: Message, title: str, lesson: str = "") -> None:
        self._why.setText(str(why))
        self.title.setText(title)
        self._lesson = lesson
        self.go.setVisible(bool(lesson))


def next_of(lessons: list[CourseLesson], progress: CourseProgress) -> CourseLesson | None:
    """Return the first lesson that is there and not mastered; if all are, the first of them."""
    there = [lesson for lesson in lessons if lesson.is_available]
    rest = [lesson for lesson in there if not progress.lesson(lesson.id).mastered]
    return next(iter((*rest, *there)), None)
