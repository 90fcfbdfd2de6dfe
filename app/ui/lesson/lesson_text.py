"""The text of a lesson as cards one under the other: what to read, to do and to answer."""

from PySide6.QtWidgets import QWidget

from app.i18n import Message, msg
from app.lessons.lesson import Block, Exercise, Lesson, Question
from app.ui.lesson.exercise_card import ExerciseCard
from app.ui.lesson.question_card import QuestionCard
from app.ui.widgets.card import Card
from app.ui.widgets.panel import Panel
from app.ui.widgets.reading import Reading
from app.ui.widgets.text import Text

TITLES: dict[str, tuple[Message, str]] = {
    "ejemplo": (msg("Example"), "plain"),
    "idea": (msg("Key idea"), "accent"),
    "aviso": (msg("Careful"), "warn"),
    "conversar": (msg("To talk about"), "plain"),
    "actividad-papel": (msg("On paper"), "plain"),
    "cierre": (msg("To take with you"), "accent"),
}


class LessonText(Panel):
    """Makes a widget of each part, in order."""

    def __init__(self, lesson: Lesson, language: str) -> None:
        super().__init__()
        self._language = language
        self.exercises: list[ExerciseCard] = []
        self.questions: list[QuestionCard] = []
        column = self.column((28, 20, 28, 24), 14)
        title = lesson.titles.get(language) or lesson.titles["es"]
        column.addWidget(Text(title, 22, strong=True).wrapped())
        summary = lesson.summaries.get(language) or lesson.summaries.get("es", "")
        column.addWidget(Text(summary, 14, "muted").wrapped())
        for block in lesson.blocks:
            column.addWidget(self._part(block))
        column.addStretch()

    def _part(self, block: Block) -> QWidget:
        if isinstance(block, Exercise):
            number = len(self.exercises) + 1
            self.exercises.append(ExerciseCard(block, block.prose(self._language), number))
            return self.exercises[-1]
        if isinstance(block, Question):
            self.questions.append(QuestionCard(block, self._language))
            return self.questions[-1]
        if block.kind in TITLES:
            return self._boxed(block)
        return Reading(block.prose(self._language))

    def _boxed(self, block: Block) -> Card:
        title, look = TITLES[block.kind]
        card = Card(look)
        column = card.column((16, 12, 16, 12), 6)
        column.addWidget(Text(str(title), 11, "muted", strong=True))
        column.addWidget(Reading(block.prose(self._language)))
        return card
