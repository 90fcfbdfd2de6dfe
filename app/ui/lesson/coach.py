"""Connects the cards of a lesson with the tutor: reviews, hints and answers."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.events import lesson_completed
from app.i18n import msg
from app.lessons.lesson import Exercise, Lesson, in_language
from app.lessons.marking import Verdict
from app.ui.lesson.exercise_card import ExerciseCard
from app.ui.lesson.lesson_text import LessonText
from app.ui.lesson.question_card import QuestionCard
from app.ui.lesson.tutor import Tutor
from app.ui.notice import Notice
from app.ui.program import Program
from app.ui.session import Session

TOO_SOON = Notice(
    msg("That hint opens after you try."),
    msg("Check your work once, or give yourself a little more time."),
)


class Coach(QObject):
    """One lesson on the screen; `work` tells which session is being marked."""

    table_wanted = Signal(object)  # the exercise

    def __init__(
        self, program: Program, lesson: Lesson, text: LessonText, work: Callable[[], Session | None]
    ) -> None:
        super().__init__(text)
        self._program, self._lesson, self._text, self._work = program, lesson, text, work
        self.tutor = Tutor(program, lesson)
        self.tutor.marked.connect(self._show_verdict)
        progress = program.study.progress().lesson(lesson.id)
        for card in text.exercises:
            card.asked.connect(lambda card=card: self._check(card))
            card.hint_wanted.connect(lambda card=card: self._hint(card))
            card.table_wanted.connect(lambda card=card: self.table_wanted.emit(card.exercise))
            if progress.passed(card.exercise.id):
                card.show_done()
        for question in text.questions:
            question.answered.connect(lambda given, card=question: self._answer(card, given))

    def _check(self, card: ExerciseCard) -> None:
        session = self._work()
        if session:
            answers = {name: field.text() for name, field in card.answers.items()}
            self.tutor.check(card.exercise, session, answers)

    def _hint(self, card: ExerciseCard) -> None:
        if not self.tutor.next_hint(card.exercise):
            self._program.say(TOO_SOON)
            return
        language = self._program.settings.language
        read = range(self.tutor.hints_read(card.exercise))
        words = [_hint_words(card.exercise, level, language) for level in read]
        card.show_hints(words, len(card.exercise.hints))

    def _show_verdict(self, exercise: str, verdict: Verdict) -> None:
        for card in self._text.exercises:
            if card.exercise.id == exercise:
                card.show_verdict(verdict)
        if verdict.passed:
            self._complete()

    def _answer(self, card: QuestionCard, given: list[str]) -> None:
        card.show_verdict(self.tutor.answer(card.question, given))
        self._complete()

    def _complete(self) -> None:
        """Write down that the lesson is mastered, the first time it is."""
        progress = self._program.study.progress().lesson(self._lesson.id)
        if progress.book.masters(self._lesson) and not progress.mastered:
            self._program.study.record(lesson_completed(self._lesson.id))


def _hint_words(exercise: Exercise, level: int, language: str) -> str:
    hint = exercise.hints[level]
    said = in_language(hint.says, language)
    if said or not hint.shows:
        return said
    steps = enumerate(exercise.solution.recipe.sentences(), start=1)
    return "\n".join(f"{number}. {sentence}" for number, sentence in steps)
