"""The head: rows, columns, what a row is, and the traffic light in words, never a score."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.analysis.check import Severity
from app.analysis.quality import Report
from app.analysis.table_check import Checked, Problem
from app.i18n import count_text, msg, plural
from app.ui.quality.looks import LIGHTS, light_words
from app.ui.widgets.card import Card
from app.ui.widgets.emptied import empty
from app.ui.widgets.icon import Icon
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text


class QualityHead(Panel):
    """Says what is known of the whole table."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Text(size=18, strong=True).wrapped()
        self.note = Text(tone="muted").wrapped()
        self._icon = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.note)
        row = self.row((0, 0, 0, 0), 12)
        row.addLayout(self._icon)
        row.addLayout(words, 1)

    def show_result(self, result: Checked, problems: tuple[Problem, ...]) -> None:
        """Say how the table is, without what was put aside."""
        report = Report(tuple(one.finding for one in problems), result.report.checked)
        errors, warnings = len(report.of(Severity.ERROR)), len(report.of(Severity.WARNING))
        self.title.setText(str(light_words(report.light, errors, warnings)))
        rows, columns = len(result.table), len(result.table.columns)
        size = msg(
            "{rows} and {columns}.",
            rows=plural("One row", "{many} rows", count=rows, many=count_text(rows)),
            columns=plural("one column", "{count} columns", count=columns),
        )
        self.note.setText(f"{size} {result.grain.sentence()}")
        self._draw(*LIGHTS[report.light])

    def _draw(self, icon: str, tone: str) -> None:
        empty(self._icon)
        self._icon.addWidget(Icon(icon, 34, tone), 0, Qt.AlignmentFlag.AlignTop)


def all_well(result: Checked) -> Card:
    """Say that nothing was found, and how much was looked at."""
    card = Card()
    row = card.row((14, 12, 14, 12), 10)
    row.addWidget(Icon("done", 20, "ok"), 0, Qt.AlignmentFlag.AlignTop)
    words = msg(
        "No problem was found: {checked} checks were made over {rows}.",
        checked=result.report.checked,
        rows=plural("one row", "{many} rows", count=len(result.table),
                    many=count_text(len(result.table))),
    )  # fmt: skip
    row.addWidget(Text(str(words), 14, "ok", strong=True).wrapped(), 1)
    return card
