"""Pairs of texts: what is there, and what it should say."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit

from app.i18n import Message, msg
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

SPARE = 1
Pair = tuple[str, str]


class PairsEditor(Panel):
    """Always with an empty line at the end, to go on."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("surface", "bottom")
        self.lines: list[tuple[QLineEdit, QLineEdit]] = []
        inside, self._grid = Panel(), QGridLayout()
        self._note = Text("", 12, "warn").wrapped()
        self._note.hide()
        self._grid.setSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(Text(str(msg("What is there")), 12, "muted"), 0, 0)
        self._grid.addWidget(Text(str(msg("What it should say")), 12, "muted"), 0, 2)
        column = inside.column((16, 10, 16, 10), 8)
        column.addLayout(self._grid)
        column.addWidget(self._note)
        self.more = Button(str(msg("Another pair")), "link")
        column.addWidget(self.more)
        self.column().addWidget(inside)
        self.more.clicked.connect(self._add_one)
        self.write(())

    def read(self) -> tuple[Pair, ...]:
        """Return the pairs that look for something."""
        return tuple((old.text(), new.text()) for old, new in self.lines if old.text())

    def write(self, pairs: Sequence[Pair]) -> None:
        """Put in these pairs, in place of those there are."""
        for line in self.lines:
            for field in line:
                self._grid.removeWidget(field)
                field.hide()
                field.deleteLater()
        self.lines = []
        for pair in (*pairs, *[("", "")] * SPARE):
            self._add(pair)

    def say(self, words: Message | None) -> None:
        """Say something about the pairs."""
        self._note.setText(str(words) if words else "")
        self._note.setVisible(words is not None)

    def _add_one(self) -> None:
        self._add(("", ""))
        self.lines[-1][0].setFocus()

    def _add(self, pair: Pair) -> None:
        row = len(self.lines) + 1
        fields = QLineEdit(pair[0]), QLineEdit(pair[1])
        for place, (field, words) in enumerate(
            zip(fields, (msg("What is there, pair {number}", number=row),
                         msg("What it should say, pair {number}", number=row)), strict=True)
        ):  # fmt: skip
            field.setAccessibleName(str(words))
            field.textChanged.connect(self.changed)
            self._grid.addWidget(field, row, 2 * place)
        self.lines.append(fields)
