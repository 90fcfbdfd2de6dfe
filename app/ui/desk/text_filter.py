"""Filtering a column of text: by what it contains, how it begins, what it is, or a pattern."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from app.analysis.condition import Condition
from app.analysis.conditions.contains import Contains
from app.analysis.conditions.matches_pattern import MatchesPattern
from app.analysis.pattern import arrow_pattern
from app.errors import UserError
from app.i18n import msg
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.tick import Tick

SOON = 350
PATTERN, ANY_CASE = "pattern", "(?i)"


class TextFilter(Panel):
    """A way of comparing, a field, and whether capitals and accents count.

    `asked` carries the condition, None for no filter.
    """

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__("", "bottom", inner=True)
        self._column = ""
        self.way, self.text = ChoiceBox(), QLineEdit()
        self.exact = Tick(str(msg("Capitals and accents count")), on=False)
        self._trouble = Text("", 11, "bad").wrapped()
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._lay()
        self.text.textEdited.connect(self._edited)
        self.text.returnPressed.connect(self._ask)
        self.way.activated.connect(self._ask_if_written)
        self.exact.clicked.connect(self._ask_if_written)
        self._soon.timeout.connect(self._ask)

    def show_column(self, column: str, condition: Condition | None) -> None:
        """Ask about another column, with the answer that is in force."""
        busy = self._column == column and (self.text.hasFocus() or self._soon.isActive())
        if self._column != column:
            self._soon.stop()
        self._column = column
        if not busy:
            self._fill(condition)

    def _fill(self, condition: Condition | None) -> None:
        self._trouble.hide()
        way, text, exact = _answers(condition)
        if text or not self.text.text():
            self.way.setCurrentIndex(max(0, self.way.findData(way)))
            self.exact.setChecked(exact)
        self.text.setText(text)
        self.exact.setVisible(bool(text))

    def _edited(self) -> None:
        self.exact.setVisible(bool(self.text.text()))
        self._soon.start()

    def _ask_if_written(self) -> None:
        if self.text.text().strip():
            self._ask()

    def _ask(self) -> None:
        self._soon.stop()
        text, way = self.text.text().strip(), self.way.currentData()
        self._trouble.hide()
        if not text:
            self.asked.emit(None)
        elif way == PATTERN:
            self._ask_pattern(text)
        else:
            self.asked.emit(Contains(self._column, text, way, self.exact.isChecked()))

    def _ask_pattern(self, text: str) -> None:
        pattern = text if self.exact.isChecked() else f"{ANY_CASE}{text}"
        try:
            arrow_pattern(pattern)
        except UserError as error:
            self._trouble.setText(f"{error.what} {error.todo}")
            self._trouble.show()
            return
        self.asked.emit(MatchesPattern(self._column, pattern))

    def _lay(self) -> None:
        for words, way in (
            (msg("Contains"), "contains"), (msg("Begins with"), "starts"),
            (msg("Is"), "equals"), (msg("Pattern"), PATTERN),
        ):  # fmt: skip
            self.way.addItem(str(words), way)
        self.way.shrink()
        self.way.setAccessibleName(str(msg("How to compare the text")))
        self.text.setPlaceholderText(str(msg("a text")))
        self.text.setAccessibleName(str(msg("Only the rows with this text")))
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.way, 4)
        fields.addWidget(self.text, 5)
        column = self.column((16, 10, 16, 10), 6)
        column.addLayout(fields)
        column.addWidget(self.exact)
        column.addWidget(self._trouble)
        self.exact.hide()
        self._trouble.hide()


def _answers(condition: Condition | None) -> tuple[str, str, bool]:
    """Return the way, the text and whether it is exact, of a condition that was asked here."""
    if isinstance(condition, Contains):
        return condition.mode, condition.text, condition.exact
    if isinstance(condition, MatchesPattern):
        pattern = condition.pattern
        return PATTERN, pattern.removeprefix(ANY_CASE), not pattern.startswith(ANY_CASE)
    return "contains", "", False
