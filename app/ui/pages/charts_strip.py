"""What stands above a chart: which one it is, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from app.i18n import msg
from app.ui.chart_store import ChartBook
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.panel import Panel
from app.ui.widgets.tool_row import ToolRow

NARROWEST, WIDEST, LETTERS, LONGEST = 150, 300, 26, 28


class ChartStrip(Panel):
    """The charts of the project in a list, and buttons."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__("", "bottom", inner=True)
        self.answers = self._toggle(str(msg("Answers")))
        self.review = self._toggle(str(msg("Review")))
        self.list = ChoiceBox()
        self.list.setAccessibleName(str(msg("Charts of this project")))
        self.list.setMinimumContentsLength(LETTERS)
        self.list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.list.activated.connect(self.chosen)
        self.delete = Button(str(msg("Delete")))
        self.duplicate = Button(str(msg("Duplicate")))
        self.add = Button(str(msg("New chart")))
        self.copy = Button(str(msg("Copy image")))
        self.svg = Button(str(msg("Save SVG")))
        self.png = Button(str(msg("Save PNG")), "primary")
        row = self.row((12, 8, 12, 8), 8)
        for widget in (self.answers, self.review, self.list):
            row.addWidget(widget)
        buttons = [self.delete, self.duplicate, self.add, self.copy, self.svg, self.png]
        row.addWidget(ToolRow(buttons), 1)
        self._fit()

    def show_book(self, book: ChartBook) -> None:
        """List the charts by number and title."""
        self.list.clear()
        for number, chart in enumerate(book.charts, 1):
            name = chart.heading.strip() or str(chart.title)
            short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
            self.list.addItem(str(msg("{number}. {name}", number=number, name=short)))
        self.list.setCurrentIndex(book.here)
        self.delete.setEnabled(bool(book.charts))

    def count_findings(self, count: int) -> None:
        """Say how many things there are to improve, for when the review is hidden."""
        words = msg("Review ({count})", count=count) if count else msg("Review")
        self.review.setText(str(words))
        self.review.setAccessibleName(str(words))

    def let_save(self, *, allowed: bool) -> None:
        """Offer to save only when there is a picture."""
        for button in (self.copy, self.svg, self.png):
            button.setEnabled(allowed)

    def _fit(self) -> None:
        self.list.setMinimumWidth(theme().px(NARROWEST))
        self.list.setMaximumWidth(theme().px(WIDEST))

    @staticmethod
    def _toggle(words: str) -> Button:
        button = Button(words, "toggle")
        button.setCheckable(True)
        return button
