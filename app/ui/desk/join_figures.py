"""How many rows of each table have their pair, and what to know before they are joined."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.analysis.join_report import Side
from app.i18n import Message, count_text, msg, plural
from app.ui.desk.emptied import empty
from app.ui.desk.join_look import JoinLook
from app.ui.widgets.bar import Bar
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text


class JoinFigures(Panel):
    """`repeats_wanted` is a way out of rows that would be multiplied; `way_wanted` of comparing."""

    repeats_wanted = Signal(str)
    way_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._list: QVBoxLayout = self.column((0, 0, 0, 0), 8)
        self.first, self.multiply = Button(""), Button("")
        self.better = Button("")

    def show_look(self, look: JoinLook, name: str, repeats: str) -> None:
        """Draw the figures of both sides, and what has to be decided."""
        self.clear()
        card = Card()
        column = card.column((14, 10, 14, 10), 6)
        column.addLayout(_side(msg("Of this table"), look.report.own))
        column.addLayout(_side(msg("Of “{table}”", table=name), look.report.other))
        for note in look.report.notes[: 1 if look.report.better else 2]:
            if not look.report.better:
                column.addWidget(Text(str(note), 12, "muted").wrapped())
        self._list.addWidget(card)
        if look.multiplied and look.report.multiplication:
            self._list.addWidget(self._multiplied(look, repeats))
        if look.report.better:
            self._list.addWidget(self._better(look))

    def clear(self) -> None:
        """Take everything away."""
        empty(self._list)

    def _multiplied(self, look: JoinLook, repeats: str) -> Card:
        card = Card("warn")
        column, row = card.column((14, 10, 14, 10), 6), QHBoxLayout()
        column.addWidget(Text(str(look.report.multiplication), 12).wrapped())
        self.first = _pressed(msg("Take the first of each"), on=repeats == "first")
        self.multiply = _pressed(
            msg("Repeat them: {rows} rows", rows=look.if_repeated),
            on=repeats == "multiply",
        )  # fmt: skip
        self.first.clicked.connect(lambda: self.repeats_wanted.emit("first"))
        self.multiply.clicked.connect(lambda: self.repeats_wanted.emit("multiply"))
        row.setSpacing(8)
        row.addWidget(self.first)
        row.addWidget(self.multiply)
        row.addStretch()
        column.addLayout(row)
        return card

    def _better(self, look: JoinLook) -> Card:
        card = Card("accent")
        row, way = card.row((14, 8, 14, 8), 10), look.report.better
        words = look.report.notes[-1]
        row.addWidget(Text(str(words), 12).wrapped(), 1)
        self.better = Button(str(msg("Compare like that")))
        self.better.clicked.connect(lambda: self.way_wanted.emit(way))
        row.addWidget(self.better)
        return card


def _pressed(words: Message, *, on: bool) -> Button:
    button = Button(str(words), "toggle")
    button.setCheckable(True)
    button.setChecked(on)
    return button


def _side(words: Message, side: Side) -> QVBoxLayout:
    column, share = QVBoxLayout(), side.matched / max(1, side.rows)
    column.setSpacing(3)
    column.addWidget(Text(str(_sentence(words, side))).wrapped())
    bar = Bar([(share, "accent")], height=6)
    column.addWidget(bar)
    if told := _more(side):
        column.addWidget(Text(" ".join(map(str, told)), 12, "muted").wrapped())
    return column


def _sentence(words: Message, side: Side) -> Message:
    return msg(
        "{table}, {matched} of {rows} rows have a pair; {missing} have none.",
        table=words, matched=count_text(side.matched), rows=count_text(side.rows),
        missing=count_text(side.missing),
    )  # fmt: skip


def _more(side: Side) -> list[Message]:
    told = []
    if side.without_key:
        told.append(plural(
            "One of them has its key empty.", "{count} of them have their key empty.",
            count=side.without_key,
        ))  # fmt: skip
    if side.repeated_keys:
        told.append(plural("One key is in more than one row.",
                           "{count} keys are in more than one row.",
                           count=side.repeated_keys))  # fmt: skip
    return told
