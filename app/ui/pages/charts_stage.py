"""The middle of the charts: the picture, or why there is none, and what is not in it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.analysis.drawing import Drawing
from app.analysis.marks import Bars
from app.analysis.plot import Plot
from app.errors import UserError
from app.i18n import msg
from app.ui.pages.chart_look import look_of
from app.ui.plot_export import SIZE
from app.ui.plot_view import PlotView
from app.ui.theme import theme
from app.ui.widgets.card import Card
from app.ui.widgets.icon import Icon
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.text import Text

LOWEST, AROUND, BAR = 300, 165, 18


class ChartStage(QWidget):
    """Shows a drawing; `picked` carries the name of the part that was clicked."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.view = PlotView(look_of(theme()))
        self.view.picked.connect(self.picked)
        self.view.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the view itself has it
        self.problem = Text(size=15, strong=True).wrapped()
        self._todo = Text(tone="muted").wrapped()
        self.left_out = Text(size=12, tone="muted").wrapped()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._paper())
        self._stack.addWidget(self._reason())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.left_out)
        self._plot: Plot | None = None

    def show_drawing(self, drawing: Drawing, everything: str) -> None:
        """Show a picture and, under it, the cells it leaves out; `everything` when none."""
        self._plot = drawing.plot
        if drawing.plot is None:
            self._explain(drawing.problem)
            return
        self.view.change_look(look_of(theme()))
        self.view.show_plot(drawing.plot)
        self.view.setAccessibleName(drawing.plot.captions.title or str(msg("Chart")))
        self.view.setMinimumHeight(self._height(drawing.plot))
        words = [str(sentence) for sentence in drawing.left_out]
        self.left_out.setText(" ".join(words) or everything)
        self.left_out.show()
        self._stack.setCurrentIndex(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_plot") and self._plot:
            self.view.change_look(look_of(theme()))
            self.view.setMinimumHeight(self._height(self._plot))

    @staticmethod
    def size_of(plot: Plot) -> QSize:
        """Return the size of the picture as a file: higher when there are many bars."""
        return QSize(SIZE.width(), max(SIZE.height(), AROUND + BAR * _lying(plot)))

    @staticmethod
    def _height(plot: Plot) -> int:
        return theme().px(max(LOWEST, AROUND + BAR * _lying(plot)))

    def _explain(self, error: UserError | None) -> None:
        self.problem.setText(str(error.what) if error else "")
        self._todo.setText(str(error.todo) if error else "")
        self.left_out.hide()
        self._stack.setCurrentIndex(1)

    def _paper(self) -> Card:
        card = Card()
        card.column((2, 2, 2, 2)).addWidget(Scroll(self.view))
        return card

    def _reason(self) -> Card:
        card = Card()
        inside = Panel()
        column = inside.column((24, 24, 24, 24), 8)
        middle = self.problem.alignment().AlignHCenter
        self.problem.setAlignment(middle)
        self._todo.setAlignment(middle)
        column.addStretch()
        column.addWidget(Icon("chart", 40), 0, middle)
        column.addWidget(self.problem)
        column.addWidget(self._todo)
        column.addStretch()
        card.column().addWidget(inside)
        card.setAccessibleName(str(msg("Why there is no drawing")))
        return card


def _lying(plot: Plot) -> int:
    bars = plot.all(Bars)
    return len(bars[0].names) * len(bars) if bars and bars[0].across else 0
