"""One group of values that look alike, and how it will be written."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QGridLayout, QHBoxLayout

from app.analysis.cluster import Group
from app.i18n import count_text, msg
from app.ui.desk.decision import Decision
from app.ui.theme import theme
from app.ui.widgets.answer_field import AnswerField
from app.ui.widgets.bar import Bar
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.icon import Icon
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.tick import Tick

NARROW, NAMES, ANSWER = 660, 200, 260
ARROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down}


class CardTick(Tick):
    """A tick that leaves the arrows to the page: they go from group to group."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class GroupCard(Card):
    """Values at the left, the decision at the right; one over the other when narrow."""

    decided = Signal(object)
    forgotten = Signal()

    def __init__(self, group: Group, decision: Decision, most: int) -> None:
        super().__init__("doubt" if group.doubt else "plain")
        self.group, self.decision = group, decision
        self.join = CardTick(str(msg("They are the same: join them")), on=decision.joined)
        self.field = AnswerField(decision.spelling)
        self.ticks: dict[str, Tick] = {}
        self._right = self._decide()
        self._halves = self.row((16, 12, 16, 12), 20)
        self._halves.addWidget(self._values(most), 1)
        self._halves.addWidget(self._right)
        self.join.toggled.connect(lambda on: self._change(joined=on))
        self.field.textEdited.connect(lambda words: self._change(spelling=words))

    @property
    def has_keyboard(self) -> bool:
        """Whether the person is in this group."""
        now = QApplication.focusWidget()
        return now is not None and self.isAncestorOf(now)

    def write_as(self, number: int) -> None:
        """Write all the values as one of them, counted from 0."""
        if number < len(self.group.values):
            spelling = self.group.values[number][0].strip()
            self.field.setText(spelling)
            self._change(spelling=spelling)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_halves"):
            self._fit()

    def _change(self, **changes: object) -> None:
        self.decision = replace(self.decision, **changes)  # type: ignore[arg-type]
        self.decided.emit(self.decision)

    def _tick(self, text: str, *, on: bool) -> None:
        members = self.decision.members | {text} if on else self.decision.members - {text}
        self._change(members=frozenset(members))

    def _values(self, most: int) -> Panel:
        panel, grid = Panel(), QGridLayout()
        column, why = panel.column(), QHBoxLayout()
        why.setSpacing(5)
        if self.group.doubt:
            why.addWidget(Icon("warn", 13, "warn_ink"))
        tone = "warn" if self.group.doubt else "muted"
        why.addWidget(Text(str(self.group.why), 12, tone).wrapped(), 1)
        column.addLayout(why)
        if self.group.agreed:
            column.addWidget(self._known())
        column.addSpacing(8)
        grid.setVerticalSpacing(7)
        grid.setHorizontalSpacing(8)
        for row, (value, count) in enumerate(self.group.values):
            self._value(grid, row, value, count / most / 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, theme().px(NAMES))
        column.addLayout(grid)
        column.addStretch()
        return panel

    def _known(self) -> Panel:
        """Say that it was decided before, here or in another project."""
        panel = Panel()
        row = panel.row((0, 4, 0, 0), 6)
        row.addWidget(Icon("tick", 13, "accent"))
        row.addWidget(Text(str(msg("You already said that they are the same.")), 12).wrapped(), 1)
        forget = Button(str(msg("Forget it")), "link")
        forget.clicked.connect(self.forgotten)
        row.addWidget(forget)
        return panel

    def _value(self, grid: QGridLayout, row: int, value: str, share: float) -> None:
        tick = self.ticks[value] = CardTick(_visible(value), on=value in self.decision.members)
        tick.toggled.connect(lambda on: self._tick(value, on=on))
        count = self.group.values[row][1]
        number = Text(count_text(count), 12, "muted")
        number.setAlignment(number.alignment().AlignRight | number.alignment().AlignVCenter)
        grid.addWidget(tick, row, 0)
        grid.addWidget(Bar([(share, "accent")], track=""), row, 1)
        grid.addWidget(number, row, 2)
        if self.group.ids:
            grid.addWidget(OneLine(" · ".join(self.group.ids[row][:3]), 11), row, 3)
            grid.setColumnStretch(3, 1)

    def _decide(self) -> Panel:
        panel = Panel("", "left", inner=True)
        column = panel.column()
        column.addWidget(Text(str(msg("It will be written")), 12, "muted"))
        column.addSpacing(6)
        self.field.setAccessibleName(str(msg("It will be written")))
        self.field.setCursorPosition(0)
        column.addWidget(self.field)
        column.addSpacing(8)
        column.addWidget(self.join)
        column.addStretch()
        return panel

    def _fit(self) -> None:
        narrow = self.width() < theme().px(NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(down if narrow else across)
        self._right.setProperty("edge", "" if narrow else "left")
        self._right.style().polish(self._right)
        self._right.setContentsMargins(0 if narrow else 18, 0, 0, 0)
        self._right.setFixedWidth(theme().px(ANSWER))


def _visible(value: str) -> str:
    """Show the blanks at the ends, which nobody sees, as a proof-reader would."""
    left = len(value) - len(value.lstrip())
    right = len(value) - len(value.rstrip())
    return "·" * left + value.strip() + "·" * right
