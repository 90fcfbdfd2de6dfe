"""What is offered while a formula is written, and the list that shows it under the cursor."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.analysis.formula.completion import Completion
from app.analysis.formula.function import FormulaFunction, function_named
from app.analysis.formula.part_names import name_in, signature
from app.analysis.kind_words import KIND_WORDS
from app.analysis.table import Table
from app.i18n import msg
from app.ui.theme import theme

WIDTH, MOST_SEEN, GAP = 440, 7, 8
SENTENCE = re.compile(r"[.;:] ")
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


@dataclass(frozen=True)
class Offer:
    """A completion in words: how it is written, and one line of what it is."""

    completion: Completion
    title: str
    about: str


def offer(completion: Completion, table: Table, language: str) -> Offer:
    """Say a completion in words."""
    if completion.sort == "column":
        return Offer(completion, completion.text, str(KIND_WORDS[table.kinds[completion.label]]))
    found = function_named(completion.label)
    if found is None:
        return Offer(completion, completion.label, str(completion.help or ""))
    return Offer(completion, written(found, completion.label), _about(found, completion, language))


def written(function: type[FormulaFunction], name: str) -> str:
    """Return how a function is written, with its parts between the brackets."""
    return f"{name}({'; '.join(signature(function).texts())})"


def _about(function: type[FormulaFunction], completion: Completion, language: str) -> str:
    other = name_in(function, "es" if language == "en" else "en")
    if other == completion.label:
        other = name_in(function, language)
    line = _first_sentence(str(function.help))
    if other == completion.label:
        return line
    return str(msg("{help} Also: {name}.", help=line, name=other))


def _first_sentence(text: str) -> str:
    first = SENTENCE.split(text, maxsplit=1)[0]
    return f"{first.rstrip('.')}."


class OfferList(QListWidget):
    """Opens over the window, under the cursor; the keyboard stays in the formula."""

    taken = Signal(object)
    closed = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self._offers: list[Offer] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(str(msg("What can be written here")))
        self.itemClicked.connect(lambda item: self._take(self.row(item)))
        self.hide()

    @property
    def chosen(self) -> Offer | None:
        """What is marked now."""
        row = self.currentRow()
        return self._offers[row] if self.isVisible() and 0 <= row < len(self._offers) else None

    def show_offers(self, offers: list[Offer], line: QRect) -> None:
        """Show what can be written; nothing closes the list. `line` is where, in the field."""
        self._offers = offers
        self.clear()
        for one in offers:
            QListWidgetItem(f"{one.title}\n{one.about}", self).setToolTip(one.about)
        if not offers:
            self.hide()
            return
        self.setCurrentRow(0)
        self._place(QRect(self._field.mapTo(self.window(), line.topLeft()), line.size()))
        self.show()
        self.raise_()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def move_by(self, key: Qt.Key) -> None:
        """Mark another one; past the end comes the beginning."""
        self.setCurrentRow((self.currentRow() + MOVES[key]) % max(1, self.count()))

    def take(self) -> None:
        """Take what is marked."""
        self._take(self.currentRow())

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._offers):
            found = self._offers[row]
            self.hide()
            self.taken.emit(found.completion)

    def _place(self, line: QRect) -> None:
        """Stand under the line that is written, or over it where there is more room."""
        room = self.window()
        width = min(theme().px(WIDTH), room.width() - 2 * GAP)
        self.setFixedWidth(width)
        under, over = room.height() - line.bottom() - 2 * GAP, line.top() - 2 * GAP
        height = min(self._wanted(), max(under, over))
        self.setFixedHeight(height)
        top = line.bottom() + GAP if height <= under else line.top() - GAP - height
        self.move(max(GAP, min(line.left(), room.width() - width - GAP)), top)

    def _wanted(self) -> int:
        rows = (self.sizeHintForRow(row) for row in range(min(self.count(), MOST_SEEN)))
        return sum(rows) + 2 * self.frameWidth() + 12
