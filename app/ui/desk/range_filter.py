"""Filtering a column of numbers or dates by its ends: with handles, keys, or exact figures."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from app.analysis.condition import Condition
from app.analysis.kind import Kind
from app.analysis.range_look import RangeLook
from app.analysis.range_scale import Scale
from app.i18n import msg
from app.ui.desk.range_answers import RangeAnswers
from app.ui.desk.range_bars import RangeBars
from app.ui.desk.range_words import time_words
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

SOON, KEYS = 450, 220


class RangeFilter(Panel):
    """Bars with two handles and two fields; `asked` carries a `Between`, or None for all."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__("", "bottom", inner=True)
        self._column = ""
        self._look: RangeLook | None = None
        self.bars, self.answers = RangeBars(), RangeAnswers()
        self.count = Text("", 12, strong=True).wrapped()
        self._time = Text("", 11, "muted").wrapped()
        self.log = Button(str(msg("Log")), "toggle", name=str(msg("Logarithmic scale")))
        self.log.setToolTip(
            str(msg("Each bar grows: small values are seen beside very large ones"))
        )
        self.log.setCheckable(True)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._keys = QTimer(self, singleShot=True, interval=KEYS)
        self._lay()
        self._connect()

    def show_column(self, column: str, kind: Kind, condition: Condition | None) -> None:
        """Ask about another column, with the answers that are in force."""
        asking = self.answers.busy or self._keys.isActive() or self._soon.isActive()
        if self._column != column:
            self.log.setChecked(False)
            self._soon.stop()
            self._keys.stop()
            asking = False
        self._column = column
        if not asking:
            self.answers.fill(kind, condition)

    def show_look(self, look: RangeLook) -> None:
        """Draw the bars, and what the range leaves."""
        self._look = look
        self.log.setVisible(look.log is not None)
        self.answers.show_look(look)
        self._draw()

    def _draw(self) -> None:
        look, scale = self._look, self._scale()
        self.bars.setVisible(scale is not None)
        if look is None or scale is None:
            return
        words = time_words(look, scale)
        self._time.setText(str(words or ""))
        self._time.setVisible(words is not None)
        self.bars.show_look(look, scale)
        self._follow()

    def _scale(self) -> Scale | None:
        look = self._look
        if look is None:
            return None
        return look.log if self.log.isChecked() and look.log else look.scale

    def _follow(self) -> None:
        """Put the handles and the count where the answers are."""
        look, answers = self._look, self.answers
        if look is None:
            return
        self.bars.show_bounds(*answers.ends)
        blank, unread = answers.blank.isChecked(), answers.unread.isChecked()
        rows = look.count(*answers.ends, blank=blank, unread=unread)
        self.count.setText(str(msg("{shown} of {all} rows", shown=rows, all=look.total)))

    def _moved(self, low: str, high: str) -> None:
        self.answers.write(low, high)
        self._follow()

    def _typed(self) -> None:
        self._follow()
        self._soon.start()

    def _ask(self) -> None:
        self._soon.stop()
        self._keys.stop()
        if self.answers.readable():
            self.asked.emit(self.answers.condition(self._column))

    def _connect(self) -> None:
        self.answers.typed.connect(self._typed)
        self.answers.settled.connect(self._ask)
        self.bars.moved.connect(self._moved)
        self.bars.chosen.connect(self._keys.start)
        self.log.clicked.connect(self._draw)
        self._soon.timeout.connect(self._ask)
        self._keys.timeout.connect(self._ask)

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.count, 1)
        head.addWidget(self.log)
        column = self.column((16, 10, 16, 12), 6)
        column.addLayout(head)
        column.addWidget(self.bars)
        column.addWidget(self._time)
        column.addWidget(self.answers)
        self.log.hide()
        self._time.hide()
