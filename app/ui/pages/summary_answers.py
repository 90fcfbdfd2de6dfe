"""The left of the summary: what to sum up, and the answers to it."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.analysis.summary_form import ColumnAnswers, GroupAnswers
from app.analysis.table import Table
from app.i18n import Message, msg
from app.ui.forms import Form
from app.ui.widgets.choice_row import ChoiceRow
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.text import Text

Answers = GroupAnswers | ColumnAnswers
WAYS: tuple[tuple[type[Answers], Message, Message, str], ...] = (
    (GroupAnswers, msg("Group"), msg("how many there are of each"), "compare"),
    (ColumnAnswers, msg("One column"), msg("what is in it, in figures"), "spread"),
)
OF_NUMBERS = ("total", "mean", "median")


class SummaryAnswers(Panel):
    """Two ways of summing up; says when an answer changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("surface", "right")
        self.rows = {way[0]: self._row(*way) for way in WAYS}
        self.form: Form[Answers] | None = None
        self._table: Table | None = None
        self._kept: dict[type[Answers], Answers] = {}
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(16, 14, 16, 16)
        self._column.setSpacing(0)
        self._column.addWidget(
            Text(str(msg("What do you want to know?")), 14, strong=True).wrapped()
        )
        self._column.addSpacing(8)
        for row in self.rows.values():
            self._column.addWidget(row)
        line = Panel("", "bottom", inner=True)
        line.setFixedHeight(13)
        self._column.addWidget(line)
        self._column.addSpacing(12)
        self._column.addStretch()
        self.column().addWidget(Scroll(inside))

    def ask(self, table: Table, cls: type[Answers], start: dict[str, Any]) -> None:
        """Ask the questions of one way of summing up."""
        self._table = table
        self.rows[cls].setChecked(True)
        if self.form:
            self.form.hide()
            self.form.deleteLater()
        self.form = Form(cls, table, start)
        self.form.changed.connect(self._on_change)
        self._column.insertWidget(self._column.count() - 1, self.form)
        self._allow()

    def value(self) -> Answers | None:
        """Return the answers so far."""
        return self.form.value() if self.form else None

    def _row(self, cls: type[Answers], words: Message, hint: Message, icon: str) -> ChoiceRow:
        row = ChoiceRow(str(words), str(hint), icon)
        row.clicked.connect(lambda: self._take(cls))
        return row

    def _take(self, cls: type[Answers]) -> None:
        now = self.value()
        if now is None or self._table is None or type(now) is cls:
            return
        self._kept[type(now)] = now
        before = self._kept.get(cls)
        self.ask(self._table, cls, vars(before) if before else {})
        self.changed.emit()

    def _on_change(self) -> None:
        self._allow()
        self.changed.emit()

    def _allow(self) -> None:
        """Ask for figures of numbers only when a column of numbers was chosen."""
        editors = self.form.editors if self.form else {}
        if "number" in editors:
            for name in OF_NUMBERS:
                editors[name].widget.setVisible(bool(editors["number"].read()))
