"""Marks exercises and answers, opens hints, and writes down what happened."""

from collections.abc import Mapping
from time import monotonic

from PySide6.QtCore import QObject, Signal

from app.events import exercise_checked, exercise_passed, hint_opened, question_answered
from app.lessons.hints import hints_open
from app.lessons.lesson import Exercise, Lesson, Question
from app.lessons.marking import Verdict, mark
from app.lessons.practice import practice_table
from app.lessons.predicate import Work
from app.lessons.quiz import QuizVerdict, answer
from app.progress import Progress
from app.ui.program import Program
from app.ui.session import Session


class Tutor(QObject):
    """Knows one lesson while it is open; what must last is in the log of events."""

    marked = Signal(str, object)  # the exercise, its verdict

    def __init__(self, program: Program, lesson: Lesson) -> None:
        super().__init__()
        self._program, self._lesson = program, lesson
        self._began: dict[str, float] = {}
        self._failed: dict[str, int] = {}
        self._tries: dict[str, int] = {}
        self._read: dict[str, int] = {}
        self._guesses: dict[str, int] = {}

    def begin(self, exercise: Exercise) -> None:
        """Start the clock of an exercise, if it is not running."""
        self._began.setdefault(exercise.id, monotonic())

    def check(self, exercise: Exercise, session: Session, answers: Mapping[str, str]) -> None:
        """Mark the work as it is now; `marked` brings the answer."""
        view, recipe = session.view, session.recipe
        if view is None:
            return
        folder, language = self._program.places.datasets, self._program.settings.language

        def work(_progress: Progress) -> Verdict:
            original = practice_table(folder, exercise.data)
            return mark(exercise, Work(view.table, original, recipe, dict(answers)), language)

        self._program.tasks.run(
            work, done=lambda verdict: self._tell(exercise, verdict),
            failed=self._program.fail, replaces="mark",
        )  # fmt: skip

    def hints_read(self, exercise: Exercise) -> int:
        """Return how many hints the person has read."""
        return self._read.get(exercise.id, 0)

    def next_hint(self, exercise: Exercise) -> bool:
        """Read the next hint, if it may be opened already; say whether it was."""
        seconds = monotonic() - self._began.setdefault(exercise.id, monotonic())
        read = self.hints_read(exercise)
        if read >= hints_open(self._failed.get(exercise.id, 0), seconds):
            return False
        self._read[exercise.id] = read + 1
        self._program.study.record(
            hint_opened(self._lesson.id, exercise.id, read + 1, round(seconds))
        )
        return True

    def answer(self, question: Question, given: list[str]) -> QuizVerdict:
        """Mark the answer to a question."""
        verdict = answer(question, given, self._program.settings.language)
        attempt = self._guesses[question.id] = self._guesses.get(question.id, 0) + 1
        event = question_answered(
            self._lesson.id, question.id, right=verdict.right, attempt=attempt
        )
        self._program.study.record(event)
        return verdict

    def _tell(self, exercise: Exercise, verdict: Verdict) -> None:
        attempt = self._tries[exercise.id] = self._tries.get(exercise.id, 0) + 1
        if not verdict.passed:
            self._failed[exercise.id] = self._failed.get(exercise.id, 0) + 1
        lesson = self._lesson.id
        said = exercise_checked(
            lesson, exercise.id, check=verdict.source, attempt=attempt,
            misconception=verdict.misconception,
        )  # fmt: skip
        self._program.study.record(said)
        if verdict.passed:
            self._program.study.record(exercise_passed(lesson, exercise.id, attempt))
        self.marked.emit(exercise.id, verdict)
