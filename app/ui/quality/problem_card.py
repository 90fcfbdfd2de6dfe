"""One finding: its shape, what happens and in how many rows; open, it says all the rest."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.analysis.table_check import Problem
from app.i18n import Message, count_text, msg, plural
from app.ui.quality.looks import SEVERITIES, name_of
from app.ui.quality.problem_body import ProblemBody
from app.ui.widgets.card import Card
from app.ui.widgets.icon import Icon
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Text

TOP = Qt.AlignmentFlag.AlignTop


class ProblemCard(Card):
    """A head to press; `opened` asks for the body, which whoever listens hands over."""

    opened = Signal()

    def __init__(self, problem: Problem, *, aside: bool) -> None:
        super().__init__()
        self.problem, self.aside = problem, aside
        self.body: ProblemBody | None = None
        self.head = RowButton()
        self._down, self._up = Icon("down", 11), Icon("up", 11)
        self._up.hide()
        self.head.setAccessibleName(str(self._spoken()))
        self._column = self.column((1, 1, 1, 1))
        self._column.addWidget(self.head)
        self._fill()
        self.head.clicked.connect(self.opened)

    def open_with(self, body: ProblemBody) -> None:
        """Show all there is to know."""
        self.close_body()
        self.body = body
        self._column.addWidget(body)
        self.setProperty("look", "outlined")
        self._dress()

    def close_body(self) -> None:
        """Show only the head."""
        if self.body:
            self.body.hide()
            self._column.removeWidget(self.body)
            self.body.deleteLater()
            self.body = None
        self.setProperty("look", "plain")
        self._dress()

    def _dress(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)
        self._down.setVisible(self.body is None)
        self._up.setVisible(self.body is not None)
        state = msg("open") if self.body else msg("closed")
        self.head.setAccessibleDescription(str(state))

    def _fill(self) -> None:
        finding = self.problem.finding
        icon, tone = SEVERITIES[finding.severity]
        layout = QVBoxLayout()
        layout.setSpacing(2)
        layout.addWidget(Text(str(finding.message), strong=True).wrapped())
        layout.addWidget(Text(str(self._place()), 12, "muted").wrapped())
        row = _row(self.head)
        row.addWidget(Icon(icon, 18, "muted" if self.aside else tone), 0, TOP)
        row.addLayout(layout, 1)
        for sign in (self._down, self._up):
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)

    def _place(self) -> Message:
        finding = self.problem.finding
        what, where = name_of(finding.severity), finding.column
        rows = plural("one place", "{many} places", count=finding.count,
                      many=count_text(finding.count))  # fmt: skip
        if where:
            return msg("{what} · column {column} · {rows}", what=what, column=where, rows=rows)
        return msg("{what} · the whole table · {rows}", what=what, rows=rows)

    def _spoken(self) -> Message:
        return msg("{where}. {what}", where=self._place(), what=self.problem.finding.message)


def _row(button: RowButton) -> QHBoxLayout:
    row = QHBoxLayout(button)
    row.setContentsMargins(13, 10, 14, 10)
    row.setSpacing(10)
    return row
