"""The course on this computer: its lessons, and what the person did of them."""

from collections.abc import Callable
from pathlib import Path

from app.errors import UserError
from app.events import Event
from app.lessons.course import Course
from app.lessons.lesson import Lesson
from app.paths import Places
from app.store.events import as_events, open_log
from app.ui.progress_view import CourseProgress, lesson_to_go_on_with


class Study:
    """Reads the course and the log of what happened; `damaged` is a log that was put aside."""

    def __init__(self, places: Places, failed: Callable[[Exception], None]) -> None:
        self._failed = failed
        self.course = Course.load(places.course, places.datasets)
        opened = open_log(places.events, "curso", self.course.version)
        self.events = opened[0]
        self.damaged: Path | None = opened[1]

    def record(self, event: Event) -> None:
        """Write down what happened; when that cannot be done, the person is told."""
        try:
            self.events.add(event)
        except UserError as error:
            self._failed(error)

    def progress(self) -> CourseProgress:
        """Return what was done of the course, from the log of what happened."""
        return CourseProgress.of(as_events(self.events))

    def next_lesson(self) -> tuple[Lesson, float]:
        """Return the lesson to go on with, and how much of it is done, from 0 to 1."""
        progress = self.progress()
        lesson = lesson_to_go_on_with(self.course, progress)
        return lesson, progress.lesson(lesson.id).share(lesson)

    def close(self) -> None:
        """Let go of the log; everything in it is on the disk."""
        self.events.close()
