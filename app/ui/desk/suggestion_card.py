"""Something the program noticed about a column, and one click that does it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.analysis.step import steps
from app.analysis.suggestions import Suggestion
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text


class SuggestionCard(Panel):
    """A title, its figures, and a button that opens the form; `brief` is one line to click."""

    taken = Signal(object)

    def __init__(self, suggestion: Suggestion, *, brief: bool = False) -> None:
        super().__init__("warn", "bottom", inner=True)
        if brief and (suggestion.page or suggestion.step_kind):
            self._say_briefly(suggestion)
        else:
            self._say(suggestion)

    def _say_briefly(self, suggestion: Suggestion) -> None:
        link = Button(f"{suggestion.title}…", "link")
        link.setToolTip(str(suggestion.detail))
        link.clicked.connect(lambda: self.taken.emit(suggestion))
        row = self.row((16, 7, 16, 7))
        row.addWidget(link)
        row.addStretch()

    def _say(self, suggestion: Suggestion) -> None:
        column = self.column((16, 12, 16, 12), 2)
        column.addWidget(Text(str(suggestion.title), 12, strong=True).wrapped())
        column.addWidget(Text(str(suggestion.detail), 12, "muted").wrapped())
        opens = suggestion.page or suggestion.step_kind
        if not opens:  # something to know, that a person has to look into
            return
        column.addSpacing(6)
        button = Button(f"{steps[opens].title}…")
        button.clicked.connect(lambda: self.taken.emit(suggestion))
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
