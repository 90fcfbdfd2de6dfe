"""Small questions for the pages that look at another table: a box, a field, with their words."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from app.i18n import Message
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

Options = Iterable[tuple[str, Message]]


class Asking(Panel):
    """Questions one under the other; `answered` tells every change."""

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list: QVBoxLayout = self.column((16, 14, 16, 14), 5)

    def column_box(self, words: Message) -> ChoiceBox:
        """Ask for a column."""
        box = ChoiceBox()
        box.shrink()
        box.setAccessibleName(str(words))
        self._label(words)
        self.list.addWidget(box)
        box.currentIndexChanged.connect(self.answered)
        return box

    def choice(self, words: Message, options: Options) -> ChoiceBox:
        """Ask for one of a few options."""
        box = self.column_box(words)
        box.blockSignals(True)
        for value, text in options:
            box.addItem(str(text), value)
        box.blockSignals(False)
        return box

    def field(self, words: Message, hint: Message) -> QLineEdit:
        """Ask for a text."""
        line = QLineEdit()
        line.setAccessibleName(str(words))
        line.setPlaceholderText(str(hint))
        self._label(words)
        self.list.addWidget(line)
        line.textChanged.connect(self.answered)
        return line

    def end(self) -> None:
        """Leave the room that is left at the end."""
        self.list.addStretch()

    def _label(self, words: Message) -> None:
        self.list.addSpacing(4)
        self.list.addWidget(Text(str(words), 12, "muted").wrapped())


def offer(box: ChoiceBox, names: Iterable[str], wanted: str = "") -> None:
    """Offer some names in a box, without telling anybody; what was chosen stays, if it is there."""
    here = wanted or str(box.currentData() or "")
    box.blockSignals(True)
    box.clear()
    for name in names:
        box.addItem(name, name)
    box.setCurrentIndex(max(0, box.findData(here)))
    box.blockSignals(False)


def chosen(box: ChoiceBox) -> str:
    """Return the answer of a box."""
    return str(box.currentData() or "")


def choose(box: ChoiceBox, value: str) -> None:
    """Choose an answer, without telling anybody."""
    box.blockSignals(True)
    box.setCurrentIndex(max(0, box.findData(value)))
    box.blockSignals(False)
