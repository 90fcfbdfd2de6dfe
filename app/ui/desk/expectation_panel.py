"""Adding something that the result must be like; whether it is so already is said at once."""

from dataclasses import MISSING, fields
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.analysis.expectation import Expectation, Verdict, expectations
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg
from app.params import Column, Values, params_of
from app.ui.desk.side_panel import SidePanel
from app.ui.editors import fitting
from app.ui.forms import Form
from app.ui.session import Session
from app.ui.widgets.button import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.number_line import NumberLine
from app.ui.widgets.text import Text

SOON, MOST = 150, 200
FIRST = "all_present"
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ExpectationPanel(SidePanel):
    """Enter adds, Esc closes; the form is made from the parameters of each kind."""

    added = Signal(object)

    def __init__(self, session: Session, table: Table, column: str) -> None:
        super().__init__(msg("Something the result must be like"))
        self._session, self._table, self._column = session, table, column
        self.kind, self._place = ChoiceBox(), QVBoxLayout()
        self.form: Form[Expectation] | None = None
        self.state = Text("", 12, "muted").wrapped()
        self.fill = Button(str(msg("Put the values there are now")), "link")
        self.add = Button(str(msg("Add")), "primary")
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._lay_out()
        self._begin()
        self.kind.currentIndexChanged.connect(self._begin)
        self._soon.timeout.connect(self._try)
        self.fill.clicked.connect(self._take_values)
        self.add.clicked.connect(self.enter)

    def value(self) -> Expectation:
        """Return what was answered; what is not a whole answer is refused with a sentence."""
        if self.form is None:
            raise LookupError("there is no form")
        _refuse_half(self.form, expectations[str(self.kind.currentData())])
        return self.form.value()

    def enter(self) -> None:
        """Add it to the recipe."""
        try:
            self.added.emit(self.value())
        except UserError as error:
            self._say(f"{error.what} {error.todo}", "bad")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in ENTER:
            self.enter()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        cls = expectations[str(self.kind.currentData())]
        if self.form:
            self._place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form = Form(cls, self._table, _first(cls, self._column, self._table))
        self._place.addWidget(self.form)
        self.form.changed.connect(self._soon.start)
        asks = {type(param) for _, param in params_of(cls)}
        self.fill.setVisible({Values, Column} <= asks)
        self._say("", "muted")
        self._soon.start()

    def _try(self) -> None:
        try:
            asked, table = self.value(), self._table
        except UserError as error:
            self._say(str(error.todo), "muted")
            return
        self._session.tasks.run(
            lambda _progress: asked.verdict(table),
            done=self._judge, failed=self._session.failed.emit, replaces="expectation",
        )  # fmt: skip

    def _judge(self, verdict: Verdict) -> None:
        words = msg("It is so now.") if verdict.met else msg(
            "It is not so now: {found}", found=verdict.found
        )  # fmt: skip
        self._say(str(words), "ok" if verdict.met else "warn")

    def _say(self, words: str, tone: str) -> None:
        self.state.setText(words)
        self.state.set_tone(tone)
        self.state.setVisible(bool(words))

    def _take_values(self) -> None:
        form, table = self.form, self._table
        column = str(form.editors["column"].read()) if form else ""
        if column in table.kinds:
            self._session.tasks.run(
                lambda _progress: _values(table, column), done=self._put,
                failed=self._session.failed.emit, replaces="expectation",
            )  # fmt: skip

    def _put(self, values: tuple[str, ...]) -> None:
        if self.form and "values" in self.form.editors:
            self.form.fill({"values": values})

    def _lay_out(self) -> None:
        expectations.load()
        for cls in sorted(expectations, key=lambda one: (one.kind != FIRST, str(one.title))):
            self.kind.addItem(str(cls.title), cls.kind)
        self.kind.shrink()
        words = msg("What must be so")
        self.kind.setAccessibleName(str(words))
        self.label(words)
        inside = QWidget()
        inside.setLayout(self._place)
        self._place.setContentsMargins(0, 4, 0, 0)
        for part in (self.kind, inside, self.fill, self.state):
            self.body.addWidget(part)
        self.body.addStretch()
        self.add_foot(self.add)


def _first(cls: type[Expectation], column: str, table: Table) -> dict[str, Any]:
    """Return the first answers: the column the person is in, where it fits."""
    return {
        name: column for name, param in params_of(cls)
        if isinstance(param, Column) and column in fitting(param, table)
    }  # fmt: skip


def _values(table: Table, column: str) -> tuple[str, ...]:
    found = table.texts(column).dropna().drop_duplicates().head(MOST)
    return tuple(sorted((text for text in map(str, found) if text), key=str.casefold))


def _refuse_half(form: Form[Expectation], cls: type[Expectation]) -> None:
    """Refuse what is half answered: a limit that is not read would be no limit."""
    needed = {one.name for one in fields(cls) if one.default is MISSING}
    for name, param in params_of(cls):
        made = form.editors[name]
        if isinstance(made.widget, NumberLine):
            if not made.widget.is_whole or (name in needed and made.read() is None):
                raise UserError(
                    msg("“{question}” is not a number yet.", question=param.label),
                    msg("Write it like this: 1.234,56."),
                )
        elif made.read() is None:
            raise UserError(
                msg("No column fits here: “{question}”.", question=param.label),
                msg("First convert a column: to number, to date or to text."),
            )
        elif made.read() == ():
            raise UserError(
                msg("“{question}” has no answer yet.", question=param.label),
                msg("Choose or write at least one."),
            )
