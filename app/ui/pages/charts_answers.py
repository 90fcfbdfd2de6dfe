"""The left of the charts: what to show, with which chart, and its answers."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.analysis.chart import Chart, charts
from app.analysis.question import Question
from app.analysis.table import Table
from app.i18n import msg
from app.params import Column, params_of
from app.ui.forms import Form
from app.ui.theme import theme
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.choice_row import ChoiceRow
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.text import Text

charts.load()
LOW = 560  # below this height the questions give way to the form


class ChartAnswers(Panel):
    """Emits the kind that is wanted, and says when an answer changed."""

    kind_wanted = Signal(object)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__("surface", "right")
        self.rows = {question: self._row(question) for question in Question}
        self.kinds, self._which = ChoiceBox(), Panel()
        self.kinds.setAccessibleName(str(msg("Chart")))
        self.kinds.activated.connect(lambda place: self.kind_wanted.emit(self._offered[place]))
        self._offered: list[type[Chart]] = []
        self.form: Form[Chart] | None = None
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(16, 14, 16, 16)
        self._column.setSpacing(0)
        self._fill_column()
        self.column().addWidget(Scroll(inside))

    def show_chart(self, chart: Chart, table: Table) -> None:
        """Ask the questions of this chart, with its answers filled in."""
        cls = type(chart)
        self.rows[cls.question].setChecked(True)
        self._offer(cls)
        if self.form:
            self.form.hide()
            self.form.deleteLater()
        answers = {name: getattr(chart, name) for name, _ in params_of(cls)}
        self.form = Form(cls, table, answers)
        self._add_what_is_gone(chart)
        self._show_beginnings()
        self.form.changed.connect(self.changed)
        self._column.insertWidget(self._column.count() - 1, self.form)

    def fill(self, chart: Chart) -> None:
        """Put the answers of a chart of the same kind into the form."""
        if self.form:
            self.form.fill({name: getattr(chart, name) for name, _ in params_of(type(chart))})
            self._show_beginnings()

    def value(self) -> Chart | None:
        """Return the chart that the answers describe."""
        return self.form.value() if self.form else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "rows"):
            self._fit()

    def _fill_column(self) -> None:
        self._column.addWidget(Text(str(msg("What do you want to show?")), 14, strong=True))
        self._column.addSpacing(8)
        for row in self.rows.values():
            self._column.addWidget(row)
        line = Panel("", "bottom", inner=True)
        line.setFixedHeight(13)
        self._column.addWidget(line)
        self._column.addSpacing(12)
        which = self._which.column((0, 0, 0, 12), 4)
        which.addWidget(Text(str(msg("Chart")), 12, "muted"))
        which.addWidget(self.kinds)
        self._column.addWidget(self._which)
        self._column.addStretch()

    def _row(self, question: Question) -> ChoiceRow:
        row = ChoiceRow(str(question.words), str(question.hint), question.value)
        row.clicked.connect(lambda: self._ask(question))
        return row

    def _ask(self, question: Question) -> None:
        self.kind_wanted.emit(next(cls for cls in charts if cls.question is question))

    def _offer(self, cls: type[Chart]) -> None:
        self._offered = [one for one in charts if one.question is cls.question]
        self.kinds.clear()
        for one in self._offered:
            self.kinds.addItem(str(one.title))
        self.kinds.setCurrentIndex(self._offered.index(cls))
        self._which.setVisible(len(self._offered) > 1)

    def _add_what_is_gone(self, chart: Chart) -> None:
        """Show an answer that the table no longer has, instead of another in its place."""
        for name, param in params_of(type(chart)):
            answer = getattr(chart, name)
            box = self.form.editors[name].widget if self.form else None
            if not isinstance(param, Column) or not isinstance(box, QComboBox):
                continue
            if answer and box.findData(answer) < 0:
                box.insertItem(0, answer, answer)
                box.setCurrentIndex(0)

    def _show_beginnings(self) -> None:
        fields = self.form.findChildren(QLineEdit) if self.form else []
        for field in fields:
            field.setCursorPosition(0)

    def _fit(self) -> None:
        low = self.height() < theme().px(LOW)
        for row in self.rows.values():
            row.set_compact(compact=low)
