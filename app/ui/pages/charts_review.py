"""The right of the charts: what to improve before publishing, and the words for the blind."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.analysis.chart_rule import Finding, chart_rules
from app.analysis.drawing import Drawing
from app.i18n import Message, msg, plural
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Chip
from app.ui.widgets.icon import Icon
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.text import Text


class ChartReview(Panel):
    """A card for each finding, with a button that repairs it."""

    fix_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("surface", "left")
        self.inside: QWidget | None = None
        self.fixes: list[Button] = []
        self._area = Scroll(QWidget())
        self.column().addWidget(self._area)

    def show_drawing(self, drawing: Drawing) -> None:
        """Say what there is to improve in a drawing."""
        self.fixes = []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        column.addLayout(_head(len(drawing.findings) if drawing.plot else None))
        if drawing.plot is None:
            words = msg("When there is a drawing, here you will see what can be improved in it.")
            column.addWidget(Text(str(words), 12, "muted").wrapped())
        else:
            self._fill(column, drawing)
        column.addStretch()
        self._area.setWidget(inside)

    def _fill(self, column: QVBoxLayout, drawing: Drawing) -> None:
        for finding in drawing.findings:
            column.addWidget(self._card(finding))
        column.addWidget(_all_well(len(drawing.findings)))
        card = Card()
        words = card.column((14, 10, 14, 12), 3)
        words.addWidget(Text(str(msg("What a screen reader will say")), 12, strong=True).wrapped())
        words.addWidget(Text(drawing.alt, 12, "muted").wrapped())
        column.addWidget(card)

    def _card(self, finding: Finding) -> Card:
        card = Card("warn")
        column = card.column((14, 10, 14, 12), 3)
        column.addWidget(Text(str(finding.title), 12, strong=True).wrapped())
        column.addWidget(Text(str(finding.why), 12, "muted").wrapped())
        if finding.fix is None:
            return card
        button = Button(str(finding.fix_words))
        button.clicked.connect(lambda: self.fix_wanted.emit(finding.fix))
        self.fixes.append(button)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch()
        column.addSpacing(5)
        column.addLayout(row)
        return card


def _head(count: int | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(Text(str(msg("Review of the chart")), 14, strong=True).wrapped(), 1)
    if count:
        words = plural("{count} to improve", "{count} to improve", count=count)
        row.addWidget(Chip(str(words), "warn"))
    return row


def _all_well(findings: int) -> Card:
    right = sum(1 for _ in chart_rules) - findings
    title: Message = msg("The rest is fine") if findings else msg("Ready to publish")
    card = Card()
    row = card.row((14, 10, 14, 12), 8)
    row.addWidget(Icon("done", 16, "ok"))
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(Text(str(title), 12, strong=True).wrapped())
    words = plural("{count} thing was looked at.", "{count} things were looked at.", count=right)
    column.addWidget(Text(str(words), 12, "muted").wrapped())
    row.addLayout(column, 1)
    return card
