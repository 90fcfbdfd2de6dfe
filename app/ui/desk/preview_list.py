"""What a step would do, before it is done: how many cells, and some of them."""

import re
from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout

from app.analysis.row_labels import MADE
from app.errors import UserError
from app.i18n import Message, msg
from app.ui.view import Preview
from app.ui.widgets.card import Card
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

BLANKS = re.compile(r"^\s+|\s+$|\s{2,}|[^\S ]|[\u00ad\u200b\u2060\ufeff]")


class PreviewList(Panel):
    """One line of effect and a few cells, old over new; or why it cannot be done."""

    def __init__(self) -> None:
        super().__init__()
        self._column = self.column((0, 0, 0, 0), 6)
        self.words = ""

    def show_preview(self, preview: Preview) -> None:
        """Show the effect and the first cells that change."""
        self._empty()
        self.words = str(preview.effect.words())
        nothing = preview.effect.is_nothing
        title = msg("It would change nothing") if nothing else msg("What it will do")
        card = Card("plain" if nothing else "accent")
        column = card.column((12, 9, 12, 10), 3)
        column.addWidget(Text(str(title), 11, "muted"))
        if not nothing:
            column.addWidget(Text(self.words, strong=True).wrapped())
        self._cells(column, preview)
        self._column.addWidget(card)

    def show_nothing(self) -> None:
        """Show neither effect nor error: the form says what is in the way."""
        self._empty()
        self.words = ""

    def show_error(self, error: UserError, *, calm: bool = False) -> None:
        """Show what is in the way, and what to do; calmly while nothing was answered yet."""
        self._empty()
        self.words = f"{error.what} {error.todo}"
        card = Card("plain" if calm else "warn")
        column = card.column((12, 9, 12, 10), 3)
        column.addWidget(Text(str(error.what), strong=True).wrapped())
        column.addWidget(Text(str(error.todo)).wrapped())
        self._column.addWidget(card)

    @staticmethod
    def _cells(column: QVBoxLayout, preview: Preview) -> None:
        for row, _name, before, after in preview.cells:
            _tell(column, _row(row), [])
            column.addWidget(OneLine(_visible(before), 12))
            column.addWidget(OneLine(f"→ {_visible(after)}", 13, "accent"))
        if preview.gone:
            _tell(column, msg("Some of the rows that go"), [])
        for row, words in preview.gone:
            _tell(column, _row(row), [words])
        for name, values in preview.added:
            _tell(column, msg("New column “{column}”", column=name), values)

    def _empty(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()


def _row(label: int) -> Message:
    if label >= MADE:
        return msg("Row that a step made")
    return msg("Row {number}", number=f"{label + 1:,}".replace(",", "."))


def _tell(column: QVBoxLayout, title: Message, values: Iterable[str]) -> None:
    column.addSpacing(4)
    column.addWidget(Text(str(title), 11, "muted").wrapped())
    for value in values:
        column.addWidget(OneLine(_visible(value), 12, "ink"))


def _visible(text: str) -> str:
    """Show the blanks that nobody sees as dots, as a proof-reader would."""
    return BLANKS.sub(lambda found: "·" * len(found[0]), text) if text else str(msg("(empty)"))
