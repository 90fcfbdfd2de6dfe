"""Where the parts of the charts stand; panels become buttons when there is no room."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.analysis.drawing import Drawing
from app.ui.pages.charts_answers import ChartAnswers
from app.ui.pages.charts_review import ChartReview
from app.ui.pages.charts_stage import ChartStage
from app.ui.pages.charts_strip import ChartStrip
from app.ui.pages.picture_saving import ask_and_save, copy
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.message_bar import MessageBar

ANSWERS, REVIEW, PICTURE = 250, 284, 420


class ChartsLayout(QWidget):
    """Answers, picture and review side by side, under a strip of buttons.

    What is seen can be taken out of the program from here.
    """

    def __init__(self) -> None:
        super().__init__()
        self.drawing = Drawing(None)
        self.bar, self.strip = MessageBar(), ChartStrip()
        self.answers, self.stage, self.review = ChartAnswers(), ChartStage(), ChartReview()
        parts = QHBoxLayout()
        parts.setSpacing(0)
        parts.addWidget(self.answers)
        parts.addWidget(self.stage, 1)
        parts.addWidget(self.review)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.strip)
        layout.addLayout(parts, 1)
        self.strip.answers.setChecked(True)
        for button in (self.strip.answers, self.strip.review):
            button.clicked.connect(lambda _on, button=button: self._pressed(button))
        self.strip.copy.clicked.connect(self._copy)
        self.strip.png.clicked.connect(lambda: self._save("png"))
        self.strip.svg.clicked.connect(lambda: self._save("svg"))

    def show_drawing(self, drawing: Drawing, everything: str) -> None:
        """Show a picture with its review; `everything` is said when it leaves nothing out."""
        self.drawing = drawing
        self.stage.show_drawing(drawing, everything)
        self.review.show_drawing(drawing)
        self.strip.count_findings(len(drawing.findings))
        self.strip.let_save(allowed=drawing.plot is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "review"):
            self._fit()

    def _copy(self) -> None:
        if plot := self.drawing.plot:
            self.bar.say(copy(plot, self.stage.size_of(plot)))

    def _save(self, ending: str) -> None:
        if plot := self.drawing.plot:
            notice = ask_and_save(self, plot, self.stage.size_of(plot), ending)
            if notice:
                self.bar.say(notice)

    def _pressed(self, button: Button) -> None:
        other = self.strip.review if button is self.strip.answers else self.strip.answers
        if button.isChecked():
            other.setChecked(False)
        self._fit()

    def _fit(self) -> None:
        answers, review, picture = (theme().px(size) for size in (ANSWERS, REVIEW, PICTURE))
        half = max(self.width() // 2, 1)
        self.answers.setFixedWidth(min(answers, half))
        self.review.setFixedWidth(min(review, half))
        both = self.width() >= answers + picture + review
        self.strip.answers.setVisible(not both)
        self.strip.review.setVisible(not both)
        self.answers.setVisible(both or self.strip.answers.isChecked())
        self.review.setVisible(both or self.strip.review.isChecked())
