"""The lesson to go on with, and how much of the course is done."""

from PySide6.QtWidgets import QVBoxLayout

from app.i18n import msg
from app.lessons.lesson import Lesson, in_language
from app.ui.program import Program
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.ring import Ring
from app.ui.widgets.text import Text


class ContinueCard(Card):
    """Opens the lesson where it was left; the first one for whoever did none."""

    def __init__(self, program: Program) -> None:
        super().__init__("accent")
        lesson, share = program.study.next_lesson()
        row = self.row((26, 20, 26, 20), 18)
        go = msg("Go on with the lesson") if share else msg("Begin the lesson")
        button = Button(str(go), "large")
        button.clicked.connect(lambda: program.open_lesson(lesson.id))
        row.addWidget(Ring(share))
        row.addLayout(_words(lesson, program.settings.language), 1)
        row.addWidget(button)


def _words(lesson: Lesson, language: str) -> QVBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(3)
    module = msg("Module {module} · {minutes} min", module=lesson.module, minutes=lesson.minutes)
    words.addWidget(Text(str(module), 12, "muted"))
    words.addWidget(Text(in_language(lesson.titles, language), 18, strong=True).wrapped())
    words.addWidget(Text(in_language(lesson.summaries, language), tone="muted").wrapped())
    return words
