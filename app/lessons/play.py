"""Does a lesson without a screen, as its recordings do, and tells what a person's work would."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.errors import UserError
from app.events import (
    Event,
    exercise_checked,
    exercise_passed,
    lesson_completed,
    lesson_opened,
    question_answered,
)
from app.i18n import msg
from app.lessons.course import Course
from app.lessons.lesson import Exercise, Lesson, Question, Recording
from app.lessons.marking import Verdict, mark, work_of
from app.lessons.predicate import Work
from app.lessons.progress_book import Progress, fold
from app.lessons.quiz import answer
from app.lessons.texts import SOURCE


@dataclass(frozen=True)
class Played:
    """What came of one exercise; `as_meant` is no when the recording did something else."""

    exercise: str
    verdict: Verdict
    as_meant: bool
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Player:
    """Who does it: with which course, in which language, and what they had done before."""

    course: Course
    language: str = SOURCE
    before: Progress = field(default_factory=Progress)

    def attempt(self, lesson: Lesson, exercise: Exercise) -> int:
        """Return which review of an exercise comes now."""
        return self.before.lesson(lesson.id).exercise(exercise.id).attempts + 1

    def verdict(self, exercise: Exercise, recording: Recording) -> Verdict:
        """Mark a recording."""
        table = self.course.table(exercise.data)
        return mark(exercise, work_of(recording, Work(table, table)), self.language)


def play(player: Player, lesson: Lesson, wrong: str = "") -> tuple[Played, ...]:
    """Do every exercise as recorded; with `wrong`, only the one that has that recording."""
    if not wrong:
        return tuple(_right(player, lesson, exercise) for exercise in lesson.exercises)
    for exercise in lesson.exercises:
        for proof in exercise.proofs:
            if proof.name == wrong:
                return (_wrong(player, lesson, exercise, proof),)
    raise UserError(
        msg("The lesson {id} has no recording called “{name}”.", id=lesson.id, name=wrong),
        msg("Look for its name in the file of the lesson."),
    )


def events_of(lesson: Lesson, played: tuple[Played, ...], *, finish: bool) -> Iterator[Event]:
    """Yield what a person who did this would leave behind; `finish` answers the questions too."""
    told = [lesson_opened(lesson.id), *(event for one in played for event in one.events)]
    if finish:
        told += [_answered(lesson, question) for question in lesson.questions]
        if fold(told).lesson(lesson.id).masters(lesson):
            told.append(lesson_completed(lesson.id))
    yield from told


def _right(player: Player, lesson: Lesson, exercise: Exercise) -> Played:
    verdict, attempt = player.verdict(exercise, exercise.solution), player.attempt(lesson, exercise)
    events = [_checked(lesson, exercise, verdict, attempt)]
    if verdict.passed:
        events.append(exercise_passed(lesson.id, exercise.id, attempt))
    return Played(exercise.id, verdict, verdict.passed, tuple(events))


def _wrong(player: Player, lesson: Lesson, exercise: Exercise, proof: Recording) -> Played:
    verdict = player.verdict(exercise, proof)
    event = _checked(lesson, exercise, verdict, player.attempt(lesson, exercise))
    return Played(exercise.id, verdict, verdict.source == proof.name, (event,))


def _checked(lesson: Lesson, exercise: Exercise, verdict: Verdict, attempt: int) -> Event:
    return exercise_checked(
        lesson.id, exercise.id, check=verdict.source, attempt=attempt,
        misconception=verdict.misconception,
    )  # fmt: skip


def _answered(lesson: Lesson, question: Question) -> Event:
    right = answer(question, right_answer(question), SOURCE).right
    return question_answered(lesson.id, question.id, right=right, attempt=1)


def right_answer(question: Question) -> tuple[str, ...]:
    """Return the answer a person who knows would give."""
    if question.form == "number":
        return (f"{question.expected:.4f}",)
    if question.form == "order":
        return tuple(option.id for option in question.options)
    return tuple(option.id for option in question.options if option.right)
