"""Something the program noticed about a column, with examples, and one click that does it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout

from app.analysis.step import steps
from app.analysis.suggestions import Suggestion
from app.errors import UserError
from app.i18n import msg
from app.ui.desk.preview_list import PreviewList
from app.ui.view import Preview
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text


class SuggestionCard(Panel):
    """A title, its figures, and a button; with the mouse or the keyboard on it, some examples.

    `brief` leaves the figures for then too. Once the examples are seen, they stay.
    """

    taken = Signal(object)
    refused = Signal(object)
    peeked = Signal(object)  # the card: whoever hears shows it a preview

    def __init__(self, suggestion: Suggestion, *, brief: bool = False) -> None:
        super().__init__("warn", "bottom", inner=True)
        self.suggestion = suggestion
        self.opens = suggestion.page or suggestion.step_kind
        self.preview, self._asked = PreviewList(), False
        self.refuse = Button("", "quiet", icon="close", name=str(msg("Do not offer me this again")))
        self.refuse.clicked.connect(lambda: self.refused.emit(suggestion))
        self.act = Button(self._words())
        self.act.clicked.connect(lambda: self.taken.emit(suggestion))
        self._detail = Text(str(suggestion.detail), 12, "muted").wrapped()
        self._lay()
        self._detail.setVisible(not brief or not self.opens)
        for button in (self.act, self.refuse):
            button.installEventFilter(self)

    def show_preview(self, preview: Preview) -> None:
        """Show some cells before and after, and how many they are."""
        self.preview.show_preview(preview)
        self.preview.show()

    def show_error(self, error: Exception) -> None:
        """Say why it cannot be done."""
        if isinstance(error, UserError):
            self.preview.show_error(error)
            self.preview.show()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._peek()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._peek()
        return super().eventFilter(watched, event)

    def _peek(self) -> None:
        self._detail.show()
        if not self._asked and self.suggestion.step_kind:
            self._asked = True
            self.peeked.emit(self)

    def _words(self) -> str:
        if not self.opens:
            return ""
        title = steps[self.opens].title
        return f"{title}…" if self.suggestion.page else str(title)

    def _lay(self) -> None:
        column, head, foot = self.column((16, 10, 10, 10), 4), QHBoxLayout(), QHBoxLayout()
        head.addWidget(Text(str(self.suggestion.title), 12, strong=True).wrapped(), 1)
        head.addWidget(self.refuse)
        foot.addWidget(self.act)
        foot.addStretch()
        column.addLayout(head)
        column.addWidget(self._detail)
        column.addWidget(self.preview)
        column.addLayout(foot)
        self.act.setVisible(bool(self.opens))
        self.preview.hide()
