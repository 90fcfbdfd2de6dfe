"""What stands over the groups: a search among them, and answers for many at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.i18n import msg
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.turning import Turning

NARROW, FIELD = 620, 260
ALL, NONE, SURE = "all", "none", "sure"


class AlikeTools(Panel):
    """`searched` says what to look for; `answered` which groups to mark: all, none, the sure."""

    searched = Signal(str)
    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField(str(msg("Search in the groups…")))
        self.search.setMinimumWidth(FIELD)
        self.search.textChanged.connect(self.searched)
        self.buttons: dict[str, Button] = {}
        row = self.row((0, 0, 0, 0), 0)
        row.addWidget(Turning(self._left(), self._right(), NARROW))

    def _left(self) -> Panel:
        left = Panel()
        row: QHBoxLayout = left.row()
        row.addWidget(self.search)
        row.addStretch()
        return left

    def _right(self) -> Panel:
        right = Panel()
        row: QHBoxLayout = right.row()
        for what, words in (
            (SURE, msg("Mark only the sure ones")),
            (ALL, msg("Mark all")),
            (NONE, msg("Mark none")),
        ):
            button = self.buttons[what] = Button(str(words), "link")
            button.clicked.connect(lambda _on=False, what=what: self.answered.emit(what))
            row.addWidget(button)
        return right
