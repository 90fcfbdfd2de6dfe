"""What a learner has done, folded from what happened: never kept beside it.

Folding does not depend on the order of the events, and one that comes twice counts once.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.events import Event
from app.i18n import Message, msg

if TYPE_CHECKING:
    from app.lessons.lesson import Lesson  # it loads pandas: the first page does without

MASTERY = 0.75  # of the questions answered right


class State(StrEnum):
    """How far a lesson is."""

    NONE = "none"
    PRACTISING = "practising"
    MASTERED = "mastered"

    def words(self) -> Message:
        """Say it in a few words."""
        return WORDS[self]


WORDS: Mapping[State, Message] = {
    State.NONE: msg("not started"),
    State.PRACTISING: msg("in practice"),
    State.MASTERED: msg("mastered"),
}


@dataclass(frozen=True)
class ExerciseProgress:
    """Reviews of an exercise, whether it was solved, and the highest hint that was read."""

    attempts: int = 0
    passed: bool = False
    hints: int = 0

    @property
    def failed(self) -> int:
        """How many reviews were not passed, as far as hints go."""
        return self.attempts - self.passed


@dataclass(frozen=True)
class QuestionProgress:
    """Answers to a question, and whether one was right."""

    attempts: int = 0
    right: bool = False


@dataclass(frozen=True)
class LessonProgress:
    """What was done of a lesson; by the names of its exercises and questions."""

    state: State = State.NONE
    exercises: Mapping[str, ExerciseProgress] = field(default_factory=dict)
    questions: Mapping[str, QuestionProgress] = field(default_factory=dict)

    def exercise(self, id_: str) -> ExerciseProgress:
        """Return what was done of an exercise, nothing yet included."""
        return self.exercises.get(id_, ExerciseProgress())

    def question(self, id_: str) -> QuestionProgress:
        """Return what was answered to a question, nothing yet included."""
        return self.questions.get(id_, QuestionProgress())

    def masters(self, lesson: "Lesson") -> bool:
        """Say whether every exercise is solved and enough questions were answered right."""
        solved = all(self.exercise(exercise.id).passed for exercise in lesson.exercises)
        right = sum(self.question(question.id).right for question in lesson.questions)
        return solved and right >= MASTERY * len(lesson.questions)


@dataclass(frozen=True)
class Progress:
    """What was done of everything, by lesson."""

    lessons: Mapping[str, LessonProgress] = field(default_factory=dict)

    def lesson(self, id_: str) -> LessonProgress:
        """Return what was done of a lesson, nothing yet included."""
        return self.lessons.get(id_, LessonProgress())


def fold(events: Iterable[Event]) -> Progress:
    """Return what the events add up to."""
    once = {event.eid: event for event in events}
    lessons: dict[str, LessonProgress] = {}
    for event in once.values():
        name = str(event.payload["lesson"])
        lessons[name] = _with(lessons.get(name, LessonProgress()), event)
    return Progress(lessons)


def _with(lesson: LessonProgress, event: Event) -> LessonProgress:
    done = event.type == "lesson_completed" or lesson.state is State.MASTERED
    lesson = replace(lesson, state=State.MASTERED if done else State.PRACTISING)
    if event.type == "question_answered":
        name = str(event.payload["question"])
        question = _answered(lesson.question(name), event)
        return replace(lesson, questions={**lesson.questions, name: question})
    if "exercise" not in event.payload:
        return lesson
    name = str(event.payload["exercise"])
    exercise = _tried(lesson.exercise(name), event)
    return replace(lesson, exercises={**lesson.exercises, name: exercise})


def _answered(question: QuestionProgress, event: Event) -> QuestionProgress:
    right = question.right or bool(event.payload["right"])
    return QuestionProgress(question.attempts + 1, right)


def _tried(exercise: ExerciseProgress, event: Event) -> ExerciseProgress:
    if event.type == "hint_opened":
        return replace(exercise, hints=max(exercise.hints, int(event.payload["level"])))
    if event.type == "exercise_passed":
        return replace(exercise, passed=True)
    passed = exercise.passed or bool(event.payload["passed"])
    return replace(exercise, attempts=exercise.attempts + 1, passed=passed)
