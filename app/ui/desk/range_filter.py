"""Filtering a column of numbers or dates by its ends, or one of text by some letters."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from app.analysis.bounds import neutral, shown
from app.analysis.cells import read_cell
from app.analysis.condition import Condition
from app.analysis.conditions.between import Between
from app.analysis.conditions.contains import Contains
from app.analysis.kind import MOMENTS, NUMERIC, Kind
from app.analysis.reading.number import read_number
from app.i18n import msg
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

SOON = 450


class RangeFilter(Panel):
    """Two fields for numbers and dates, one for text; an answer that cannot be read is marked."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__("", "bottom", inner=True)
        self._column, self._kind = "", Kind.TEXT
        self._title = Text("", 12, "muted")
        self.low, self.high = QLineEdit(), QLineEdit()
        self._trouble = Text("", 11, "bad").wrapped()
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.low)
        fields.addWidget(self.high)
        column = self.column((16, 10, 16, 12), 6)
        column.addWidget(self._title)
        column.addLayout(fields)
        column.addWidget(self._trouble)
        for field in (self.low, self.high):
            field.textEdited.connect(self._soon.start)
            field.returnPressed.connect(self._ask)
        self._soon.timeout.connect(self._ask)

    def show_column(self, column: str, kind: Kind, condition: Condition | None) -> None:
        """Ask about another column, with the answers that are in force."""
        self._trouble.hide()
        typed = kind in NUMERIC or kind in MOMENTS
        same = self._column == column and (self.low.hasFocus() or self.high.hasFocus())
        self._column, self._kind = column, kind
        self._title.setText(str(msg("Only between") if typed else msg("Only what contains")))
        self.high.setVisible(typed)
        self.low.setPlaceholderText(str(msg("from") if typed else msg("letters or words")))
        self.high.setPlaceholderText(str(msg("to")))
        self.low.setAccessibleName(self.low.placeholderText())
        self.high.setAccessibleName(self.high.placeholderText())
        if not same:
            self._fill(condition)

    def _fill(self, condition: Condition | None) -> None:
        low = high = ""
        if isinstance(condition, Between):
            low, high = (self._shown(end) for end in (condition.low, condition.high))
        elif isinstance(condition, Contains):
            low = condition.text
        self.low.setText(low)
        self.high.setText(high)

    def _ask(self) -> None:
        self._soon.stop()
        texts = [self.low.text().strip(), self.high.text().strip()]
        if self.high.isHidden():
            self.asked.emit(Contains(self._column, texts[0]) if texts[0] else None)
            return
        ends = [self._neutral(text) for text in texts]
        wrong = next((text for text, end in zip(texts, ends, strict=True) if text and not end), "")
        self._trouble.setText(str(msg("“{text}” cannot be read here.", text=wrong)))
        self._trouble.setVisible(bool(wrong))
        if not wrong:
            self.asked.emit(Between(self._column, *ends) if any(ends) else None)

    def _neutral(self, text: str) -> str:
        if not text:
            return ""
        if self._kind in MOMENTS:
            found = read_cell(text, self._kind).value
            return neutral(found) if isinstance(found, datetime) else ""
        return read_number(text, ",").canonical

    def _shown(self, end: str) -> str:
        if self._kind in MOMENTS and end:
            return shown(end)
        return end.replace(".", ",")
