"""What is expected of the result, under the recipe: each with its state and a way to change it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from app.analysis.expectation import Expectation, Verdict
from app.i18n import Message, msg
from app.ui.answering import answering
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

TOP = Qt.AlignmentFlag.AlignTop
Judged = Sequence[tuple[Expectation, Verdict | None]]


class ExpectedRow(Panel):
    """One expectation: a sign and a word say whether it is so, and then what was found."""

    removed = Signal()

    def __init__(
        self, expectation: Expectation, verdict: Verdict | None, *, removable: bool
    ) -> None:
        super().__init__("", "bottom", inner=True)
        layout, column = self.row((12, 7, 6, 7), 0), QVBoxLayout()
        column.setSpacing(2)
        sign = Text(_sign(verdict), 12, _tone(expectation, verdict), strong=True)
        sign.setMinimumWidth(theme().px(22))
        sentence = str(expectation.sentence())
        column.addWidget(Text(sentence, 12).wrapped())
        state = _state(expectation, verdict)
        if state:
            column.addWidget(Text(str(state), 11, _tone(expectation, verdict)).wrapped())
        gone = msg("Expect this no more: {sentence}", sentence=sentence)
        out = Button("", "quiet", icon="close", name=str(gone))
        out.clicked.connect(self.removed)
        out.setVisible(removable)
        layout.addWidget(sign, 0, TOP)
        layout.addLayout(column, 1)
        layout.addWidget(out, 0, TOP)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{sentence} {state or ''}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class ExpectedList(Panel):
    """Hidden while nothing is expected; `removed` carries the place of one."""

    removed = Signal(int)

    def __init__(self, *, removable: bool = True) -> None:
        super().__init__()
        self._removable = removable
        self.rows: list[ExpectedRow] = []
        self._list = self.column()
        self._title = Text(str(msg("What the result must be like")), 11, "muted", strong=True)
        head = Panel("bg", "bottom", inner=True)
        head.column((12, 6, 12, 6)).addWidget(self._title.wrapped())
        self._list.addWidget(head)
        self.hide()

    def show_judged(self, judged: Judged) -> None:
        """Show what is expected, and whether it is so where that is known."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for place, (expectation, verdict) in enumerate(judged):
            row = ExpectedRow(expectation, verdict, removable=self._removable)
            row.removed.connect(answering(self.removed.emit, place))
            self.rows.append(row)
            self._list.addWidget(row)
        self.setVisible(bool(judged))


def _sign(verdict: Verdict | None) -> str:
    if verdict is None:
        return "…"
    return "✓" if verdict.met else "✕"


def _tone(expectation: Expectation, verdict: Verdict | None) -> str:
    if verdict is None:
        return "muted"
    if verdict.met:
        return "ok"
    return "bad" if expectation.stop else "warn"


def _state(expectation: Expectation, verdict: Verdict | None) -> Message | None:
    if verdict is None:
        return None
    if verdict.met:
        return msg("It is so.")
    if expectation.stop:
        return msg("It is not so: {found} It stops.", found=verdict.found)
    return msg("It is not so: {found} It only warns.", found=verdict.found)
