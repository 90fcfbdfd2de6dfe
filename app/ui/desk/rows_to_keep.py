"""Which rows are left after a join, in plain words, each with a small drawing."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.i18n import Message, msg
from app.ui.desk.join_picture import JoinPicture
from app.ui.widgets.panel import Panel
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Text

Ways = Iterable[tuple[str, Message, Message]]
JOINS: tuple[tuple[str, Message, Message], ...] = (
    (
        "left",
        msg("All of mine"),
        msg("with what the other has for each; empty where it has nothing"),
    ),
    ("inner", msg("Only those with a pair"), msg("the rows that are in both tables")),
    ("anti", msg("Only mine without a pair"), msg("to see what is missing; brings no columns")),
    ("full", msg("All of both"), msg("mine, and below those that are only in the other")),
)


class RowsToKeep(Panel):
    """Four answers, one of them chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, RowButton] = {}
        column = self.column((0, 0, 0, 0), 4)
        column.addWidget(Text(str(msg("Which rows are left")), strong=True).wrapped())
        for how, words, hint in JOINS:
            column.addWidget(self._button(how, str(words), str(hint)))
        self.write("left")

    def read(self) -> str:
        """Return the answer."""
        return next((how for how, one in self.buttons.items() if one.isChecked()), "left")

    def write(self, how: str) -> None:
        """Choose an answer."""
        self.buttons[how].setChecked(True)

    def _button(self, how: str, words: str, hint: str) -> RowButton:
        button = self.buttons[how] = RowButton(boxed=True)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setAccessibleName(words)
        button.setAccessibleDescription(hint)
        row, texts = QHBoxLayout(button), QVBoxLayout()
        row.setContentsMargins(10, 7, 10, 7)
        row.setSpacing(10)
        texts.setSpacing(1)
        texts.addWidget(Text(words, strong=True).wrapped())
        texts.addWidget(Text(hint, 11, "muted").wrapped())
        row.addWidget(JoinPicture(how))
        row.addLayout(texts, 1)
        button.clicked.connect(self.changed)
        return button
