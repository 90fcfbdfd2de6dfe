"""Something the program noticed about a column, and one click that does it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.analysis.step import steps
from app.analysis.suggestions import Suggestion
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text


class SuggestionCard(Panel):
    """A title, its figures, and a button that opens the form, with its preview."""

    taken = Signal(object)

    def __init__(self, suggestion: Suggestion) -> None:
        super().__init__("warn", "bottom", inner=True)
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
