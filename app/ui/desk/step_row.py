"""One step of the recipe: a sentence, what it did, and a menu to take it up again."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout

from app.i18n import Message, msg
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

TOP = Qt.AlignmentFlag.AlignTop
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


@dataclass(frozen=True)
class StepWords:
    """What a step says of itself; `doubt` when cells are left to look at."""

    sentence: str
    counts: str
    doubt: bool = False
    on: bool = True
    note: str = ""
    number: int = 1
    last: bool = False
    editable: bool = True  # it has a form


class StepRow(Panel):
    """A row that takes the keyboard: Enter edits, Delete takes out, Space switches."""

    asked = Signal(str)

    def __init__(self, words: StepWords, *, current: bool) -> None:
        super().__init__("accent" if current else "", "bottom", inner=True)
        self.words = words
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{words.number}. {words.sentence} {words.counts} {words.note}")
        layout = self.row((12, 9, 6, 9), 0)
        place = Text(str(words.number), 11, "muted")
        place.setFixedWidth(22)
        self._more = Button(
            "", "quiet", icon="more", name=str(msg("More about step {number}", number=words.number))
        )
        self._more.clicked.connect(self._open_menu)
        layout.addWidget(place, 0, TOP)
        layout.addLayout(self._sentence(), 1)
        layout.addWidget(self._more, 0, TOP)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.asked.emit("edit")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().exec(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ENTER:
            self.asked.emit("edit")
        elif key == Qt.Key.Key_Delete and self.words.number > 1:
            self.asked.emit("remove")
        elif key == Qt.Key.Key_Space and self.words.number > 1:
            self.asked.emit("switch")
        else:
            super().keyPressEvent(event)

    def menu(self) -> QMenu:
        """Return what can be done with the step."""
        menu = QMenu(self)
        for what, words in self._choices():
            menu.addAction(str(words), partial(self.asked.emit, what))
        return menu

    def _choices(self) -> list[tuple[str, Message]]:
        if self.words.number == 1:
            return [("edit", msg("Change how the file is read…"))]
        note = msg("Change the note…") if self.words.note else msg("Add a note…")
        switch = msg("Switch it off") if self.words.on else msg("Switch it on")
        choices = [("switch", switch), ("note", note)]
        if self.words.editable:
            choices.insert(0, ("edit", msg("Edit…")))
        if self.words.number > 2:  # noqa: PLR2004 - the first step is always how the file is read
            choices.append(("up", msg("Move up")))
        if not self.words.last:
            choices.append(("down", msg("Move down")))
        return [*choices, ("remove", msg("Take it out"))]

    def _open_menu(self) -> None:
        self.menu().exec(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _sentence(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        tone = "ink" if self.words.on else "muted"
        column.addWidget(Text(self.words.sentence, tone=tone).wrapped())
        if self.words.counts:
            tone = "bad" if self.words.doubt else "muted"
            column.addWidget(Text(self.words.counts, 11, tone).wrapped())
        if self.words.note:
            column.addWidget(Text(f"✎ {self.words.note}", 11, "accent").wrapped())
        return column
