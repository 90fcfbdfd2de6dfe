"""The course at a glance: the seven modules, with a short dash for each lesson."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import msg
from app.lessons.course_map import Module
from app.ui.pages.course_parts import COMING, mastered_of, state_of
from app.ui.program import Program
from app.ui.progress_view import CourseProgress
from app.ui.theme import theme
from app.ui.widgets.card import Card
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Text

DASHES = {"none": "control", "practising": "warn", "mastered": "accent", COMING: "line"}
WIDTH, HEIGHT, GAP = 22, 4, 4


def course_card(program: Program) -> Card:
    """Return the map of the course for the first page: every module leads to the whole map."""
    card, progress = Card(), program.study.progress()
    column = card.column((6, 8, 6, 8), 0)
    for module in program.study.course.modules:
        row = ModuleRow(module, progress, program.settings.language)
        row.clicked.connect(lambda: program.go("course"))
        column.addWidget(row)
    return card


class ModuleRow(RowButton):
    """A module in one line: its title, how much of it is mastered, and a dash per lesson."""

    def __init__(self, module: Module, progress: CourseProgress, language: str) -> None:
        super().__init__()
        done = str(mastered_of(module.lessons, progress))
        title = module.title(language)
        name = msg("Module {module}: {title}, {done}", module=module.number, title=title, done=done)
        self.setAccessibleName(str(name))
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(10, 6, 10, 7)
        row.setSpacing(10)
        words.setSpacing(5)
        words.addWidget(Text(title).wrapped())
        words.addWidget(Dashes([state_of(lesson, progress) for lesson in module.lessons]))
        number = Text(str(module.number), tone="muted")
        number.setMinimumWidth(theme().px(10))
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(Text(done, 12, "muted"), 0, Qt.AlignmentFlag.AlignTop)


class Dashes(QWidget):
    """One dash per lesson, in the colour of its state; the words beside it say the count."""

    def __init__(self, states: Sequence[str]) -> None:
        super().__init__()
        self._states = states
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(theme().px((WIDTH + GAP) * len(self._states)), theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = theme().px(GAP)
        width = min(theme().px(WIDTH), self.width() / max(1, len(self._states)) - gap)
        for place, state in enumerate(self._states):
            painter.setBrush(theme().color(DASHES[state]))
            box = QRectF(place * (width + gap), 0, width, self.height())
            painter.drawRoundedRect(box, self.height() / 2, self.height() / 2)
