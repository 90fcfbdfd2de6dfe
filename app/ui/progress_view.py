"""How far a person has got in the course, as the pages ask it; nothing is kept of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.events import Event
from app.lessons.course import Course
from app.lessons.lesson import Lesson
from app.lessons.progress_book import LessonProgress, Progress, State, fold


@dataclass(frozen=True)
class LessonView:
    """What was done of one lesson."""

    book: LessonProgress

    @property
    def state(self) -> State:
        """How far along it is."""
        return self.book.state

    @property
    def opened(self) -> bool:
        """Whether it was ever opened."""
        return self.state is not State.NONE

    @property
    def mastered(self) -> bool:
        """Whether there is nothing left to do in it."""
        return self.state is State.MASTERED

    def passed(self, exercise: str) -> bool:
        """Say whether an exercise was solved, now or another day."""
        return self.book.exercise(exercise).passed

    def share(self, lesson: Lesson) -> float:
        """Return how much of the lesson is done, from 0 to 1."""
        if self.mastered:
            return 1.0
        done = [self.passed(one.id) for one in lesson.exercises]
        done += [self.book.question(one.id).right for one in lesson.questions]
        return sum(done) / max(1, len(done))


@dataclass(frozen=True)
class CourseProgress:
    """The progress in every lesson; `touched` has the lessons as they were last worked on."""

    book: Progress
    touched: tuple[str, ...] = ()

    @classmethod
    def of(cls, happened: Iterable[Event]) -> "CourseProgress":
        """Add up what happened, given in the order in which it did."""
        events = list(happened)
        last_first = dict.fromkeys(str(event.payload["lesson"]) for event in reversed(events))
        return cls(fold(events), tuple(reversed(last_first)))

    def lesson(self, id_: str) -> LessonView:
        """Return what was done of a lesson; of one never opened, nothing."""
        return LessonView(self.book.lesson(id_))


def lesson_to_go_on_with(course: Course, progress: CourseProgress) -> Lesson:
    """Return the lesson worked on last that is not mastered, the first that is not, or the first.

    Lessons that cannot be read are passed over; of a course without any, only the name is known.
    """
    there = [one.id for one in course.available]
    begun = [id_ for id_ in reversed(progress.touched) if id_ in there]
    wanted = [id_ for id_ in (*begun, *there) if not progress.lesson(id_).mastered]
    for id_ in (*wanted, *there):
        if lesson := course.loaded(id_).lesson:
            return lesson
    first = course.lessons[0]
    return Lesson(first.id, "", first.module, first.order, first.minutes, 0, first.titles, {})
