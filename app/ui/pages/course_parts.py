"""The parts of the map of the course: a lesson, a module, and what the signs mean."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.i18n import Message, msg
from app.lessons.course_map import CourseLesson, Module
from app.lessons.progress_book import State
from app.ui.progress_view import CourseProgress
from app.ui.widgets.card import Card
from app.ui.widgets.progress_mark import ProgressMark
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Text

COMING = "coming"
WORDS: dict[str, Message] = {
    **{state.value: state.words() for state in State},
    COMING: msg("being prepared"),
}
SIGNS: dict[str, Message] = {
    "none": msg("Not started: choose it to begin."),
    "practising": msg("In practice: you opened it, and something is still to do."),
    "mastered": msg("Mastered: you solved its exercises and most of its questions."),
    COMING: msg("Being prepared: it is not in this version yet."),
}
TONES = {"practising": "warn", "mastered": "accent"}
HOUR = 60


def duration(minutes: int) -> Message:
    """Say how long something takes."""
    hours, rest = divmod(minutes, HOUR)
    if not hours:
        return msg("{minutes} min", minutes=rest)
    if not rest:
        return msg("{hours} h", hours=hours)
    return msg("{hours} h {minutes}", hours=hours, minutes=f"{rest:02}")


def state_of(lesson: CourseLesson, progress: CourseProgress) -> str:
    """Return the state of a lesson on the map."""
    return progress.lesson(lesson.id).state.value if lesson.is_available else COMING


def mastered_of(lessons: Sequence[CourseLesson], progress: CourseProgress) -> Message:
    """Say how many lessons are mastered, or that they are still to come."""
    if not any(lesson.is_available for lesson in lessons):
        return WORDS[COMING]
    done = sum(progress.lesson(lesson.id).mastered for lesson in lessons)
    return msg("{done} of {total} mastered", done=done, total=len(lessons))


class LessonRow(RowButton):
    """One lesson: a sign, its title, its state in a word, and its minutes."""

    def __init__(self, lesson: CourseLesson, language: str) -> None:
        super().__init__()
        self.lesson = lesson
        self._title, self._shown = lesson.title(language), ("", False)
        tone = "ink" if lesson.is_available else "muted"
        self._mark, self._state = ProgressMark(), Text("", 12, "muted")
        self.setEnabled(lesson.is_available)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 10, 7)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(Text(self._title, tone=tone).wrapped(), 1)
        row.addWidget(self._state)
        row.addWidget(Text(str(duration(lesson.minutes)), 12, "muted"))

    def show_state(self, state: str, *, silent: bool = False) -> None:
        """Show how far along it is; a `silent` one leaves the word out, where another says it."""
        if self._shown == (state, silent):
            return
        self._shown = state, silent
        self._mark.show_state(state)
        self._state.setText("" if silent or state == "none" else str(WORDS[state]))
        self._state.set_tone(TONES.get(state, "muted"))
        name = msg(
            "{lesson}: {state}, {minutes} min",
            lesson=self._title, state=WORDS[state], minutes=self.lesson.minutes,
        )  # fmt: skip
        self.setAccessibleName(str(name))

    def show_marked(self, *, marked: bool) -> None:
        """Mark it as one of the lessons of the route that is chosen."""
        self.setCheckable(marked)
        self.setChecked(marked)

    def nextCheckState(self) -> None:
        """Stay as it is: it is the route that marks it, not the press."""


class ModuleCard(Card):
    """A module with its lessons; `chosen` carries the id of one."""

    chosen = Signal(str)

    def __init__(self, module: Module, language: str) -> None:
        super().__init__()
        self._module = module
        self.rows = [LessonRow(lesson, language) for lesson in module.lessons]
        self._mastered = Text("", 12, "muted")
        column = self.column((8, 12, 8, 8), 2)
        column.addLayout(self._head(language))
        column.addSpacing(4)
        for row in self.rows:
            row.clicked.connect(lambda _on=False, id_=row.lesson.id: self.chosen.emit(id_))
            column.addWidget(row)
        column.addStretch()

    def show_progress(self, progress: CourseProgress) -> None:
        """Show the state of each lesson, and how many are mastered."""
        states = [state_of(row.lesson, progress) for row in self.rows]
        for row, state in zip(self.rows, states, strict=True):
            row.show_state(state, silent=set(states) == {COMING})
        self._mastered.setText(str(mastered_of(self._module.lessons, progress)))

    def _head(self, language: str) -> QVBoxLayout:
        head, above = QVBoxLayout(), QHBoxLayout()
        head.setContentsMargins(10, 0, 10, 0)
        head.setSpacing(1)
        number = msg(
            "Module {module} · {time}",
            module=self._module.number,
            time=duration(sum(lesson.minutes for lesson in self._module.lessons)),
        )
        above.addWidget(Text(str(number), 12, "muted"), 1)
        above.addWidget(self._mastered)
        head.addLayout(above)
        head.addWidget(Text(self._module.title(language), 14, strong=True).wrapped())
        return head


def signs_card() -> Card:
    """Say what the signs of the map mean, and when a lesson is mastered."""
    card = Card("bare")
    column = card.column((18, 14, 18, 12), 8)
    column.addWidget(Text(str(msg("How to read this map")), 14, strong=True).wrapped())
    for state, words in SIGNS.items():
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(ProgressMark(state), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(str(words), 12, "muted").wrapped(), 1)
        column.addLayout(row)
    column.addStretch()
    return card
