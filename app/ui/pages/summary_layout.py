"""Where the parts of the summary stand: answers, result, and how it was worked out."""

from collections.abc import Sequence

from pandas import Series
from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.analysis.display import display_texts
from app.analysis.profile import Profile
from app.analysis.summary import SummaryResult
from app.errors import UserError
from app.i18n import Message, msg
from app.ui.pages.column_summary import ColumnSummary
from app.ui.pages.summary_answers import SummaryAnswers
from app.ui.pages.summary_foot import SummaryFoot
from app.ui.pages.summary_view import SummaryView
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.icon import Icon
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.text import Text
from app.ui.widgets.tool_row import ToolRow

ANSWERS, RESULT = 250, 400
GROUPS, COLUMN, REASON = range(3)


class SummaryLayout(QWidget):
    """Shows a result or why there is none; decides nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.bar, self.answers = MessageBar(), SummaryAnswers()
        self.groups, self.column = SummaryView(), ColumnSummary()
        self.toggle = Button(str(msg("Answers")), "toggle")
        self.toggle.setCheckable(True)
        self.toggle.setChecked(True)
        self.toggle.clicked.connect(self._fit)
        self.copy = Button(str(msg("Copy")))
        self.chart = Button(str(msg("Make a chart")), "primary")
        self.title, self.foot = OneLine("", 15, "ink"), SummaryFoot()
        self.title.setProperty("strong", True)
        self._reason, self._todo = (
            Text(size=15, strong=True).wrapped(),
            Text(tone="muted").wrapped(),
        )
        self._stack = QStackedWidget()
        self._arrange()

    def show_groups(self, result: SummaryResult, scope: Sequence[Message]) -> None:
        """Show the groups, what was used and left out, and how it was worked out."""
        self.groups.show_result(result)
        self._turn_to(GROUPS, str(_title(list(result.kinds)[: -len(result.totals)])))
        self.foot.say(
            str(msg("All together: {figures}", figures=_totals(result))),
            " ".join(map(str, [*result.notes(), *scope])),
            " ".join(map(str, result.method)),
        )

    def show_column(self, profile: Profile, scope: Sequence[Message]) -> None:
        """Show one column in figures."""
        self.column.show_profile(profile)
        self._turn_to(COLUMN, profile.column)
        method = str(profile.figures.method) if profile.figures else ""
        self.foot.say(notes=" ".join(map(str, scope)), method=method)

    def explain(self, error: UserError) -> None:
        """Say why there is no result, and what to do."""
        self._reason.setText(str(error.what))
        self._todo.setText(str(error.todo))
        self._turn_to(REASON, "")
        self.foot.say()

    def texts(self) -> list[list[str]]:
        """Return what is shown, row by row, to be copied."""
        shown = self._stack.currentIndex()
        if shown == REASON:
            return []
        return self.groups.texts() if shown == GROUPS else self.column.texts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_stack"):
            self._fit()

    def _turn_to(self, shown: int, title: str) -> None:
        self._stack.setCurrentIndex(shown)
        self.title.setText(title)
        for button in (self.copy, self.chart):
            button.setEnabled(shown != REASON)

    def _arrange(self) -> None:
        for part in (self.groups, self.column, self._why_not()):
            self._stack.addWidget(part)
        right, halves, layout = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for box in (right, halves, layout):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        right.addWidget(self._head())
        right.addWidget(self._stack, 1)
        right.addWidget(self.foot)
        halves.addWidget(self.answers)
        halves.addLayout(right, 1)
        layout.addWidget(self.bar)
        layout.addLayout(halves, 1)

    def _head(self) -> Panel:
        head = Panel("", "bottom", inner=True)
        row = head.row((16, 8, 12, 8), 8)
        row.addWidget(self.toggle)
        row.addWidget(self.title, 1)
        row.addWidget(ToolRow([self.copy, self.chart]))
        return head

    def _why_not(self) -> Scroll:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        middle = self._reason.alignment().AlignHCenter
        column.addStretch()
        column.addWidget(Icon("chart", 40), 0, middle)
        for words in (self._reason, self._todo):
            words.setAlignment(middle)
            column.addWidget(words)
        column.addStretch()
        return Scroll(inside)

    def _fit(self) -> None:
        wide = self.width() >= theme().px(ANSWERS + RESULT)
        self.answers.setFixedWidth(min(theme().px(ANSWERS), max(1, self.width() // 2)))
        self.toggle.setVisible(not wide)
        self.answers.setVisible(wide or self.toggle.isChecked())
        self.title.setVisible(wide or not self.toggle.isChecked())  # else there is no room for it


def _title(by: Sequence[str]) -> Message:
    if len(by) == 1:
        return msg("By {column}", column=by[0])
    return msg("By {column} and {other}", column=by[0], other=by[1])


def _totals(result: SummaryResult) -> str:
    """Say the figures of all the rows together."""
    shown = (
        (name, display_texts(Series([value]), result.kinds[name])[0])
        for name, value in result.totals.items()
        if value is not None
    )
    return " · ".join(f"{name}: {value}" for name, value in shown)
