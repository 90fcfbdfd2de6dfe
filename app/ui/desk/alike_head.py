"""The head of the page that groups values: how to look, what was found, and the one button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from app.analysis.cluster import Group
from app.analysis.cluster_method import cluster_methods
from app.analysis.kind import Kind
from app.analysis.reading.folded import folded
from app.analysis.table import Table
from app.i18n import Message, msg, plural
from app.ui.desk.decision import Joined
from app.ui.widgets.button import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.turning import Turning

FIRST, NARROW, LEGIBLE = "fingerprint", 520, 9
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AlikeHead(Panel):
    """`changed` asks for another look; `applied` joins; `closed` leaves."""

    changed = Signal()
    applied = Signal()
    closed = Signal()

    def __init__(self, column: str) -> None:
        super().__init__("surface", "bottom")
        self._column = column
        self.title, self.note = Text(size=16, strong=True), Text(tone="muted").wrapped()
        self.join = Button(str(msg("Join")), "primary")
        self.join.setEnabled(False)
        self.how, self._ids = ChoiceBox(), ChoiceBox()
        for box in (self.how, self._ids):
            box.shrink()
        self.how.setMinimumContentsLength(LEGIBLE)
        self.title.setText(str(msg("Looking for values that look the same…")))
        layout = self.column((20, 12, 20, 12), 8)
        layout.addWidget(self._first())
        layout.addLayout(self._second())
        self.join.clicked.connect(self.applied)
        self.how.currentIndexChanged.connect(self.changed)
        self._ids.currentIndexChanged.connect(self.changed)

    @property
    def method(self) -> str:
        """The way of looking, by its kind."""
        return str(self.how.currentData())

    @property
    def companion(self) -> str:
        """The column that identifies, to be compared with; empty for none."""
        return str(self._ids.currentData() or "")

    def offer_companions(self, table: Table) -> None:
        """Offer the columns of codes; one that is called CUIT is taken at once."""
        self._ids.blockSignals(True)
        self._ids.addItem(str(msg("nothing")), "")
        codes = [
            name for name, kind in table.kinds.items() if kind == Kind.CODE and name != self._column
        ]
        for name in codes:
            self._ids.addItem(name, name)
        likely = next((name for name in codes if "cuit" in folded(name)), "")
        self._ids.setCurrentIndex(max(0, self._ids.findData(likely)))
        self._ids.blockSignals(False)

    def show_counts(self, found: Sequence[Group], decided: Sequence[Joined]) -> None:
        """Say how many groups there are, and what joining the marked ones would do."""
        self.title.setText(str(self._found(len(found))))
        gone = sum(len(old) for _, old in decided)
        lost = plural(
            "One spelling will disappear. No row is lost.",
            "{count} spellings will disappear. No row is lost.",
            count=gone,
        )
        nothing = msg("Mark the groups that are the same. Try another way of looking too.")
        self.note.setText(str(lost if gone else nothing))
        words = plural(
            "Join the marked group", "Join the {count} marked groups", count=len(decided)
        )
        self.join.setText(str(words))
        self.join.setEnabled(bool(decided))

    def _found(self, count: int) -> Message:
        if not count:
            return msg("No values look the same this way")
        return plural(
            "One group of similar values in “{column}”",
            "{count} groups of similar values in “{column}”",
            count=count, column=self._column,
        )  # fmt: skip

    def _first(self) -> Turning:
        words, buttons = Panel(), Panel()
        column, row = words.column((0, 0, 0, 0), 2), buttons.row()
        column.addWidget(self.title.wrapped())
        column.addWidget(self.note)
        cancel = Button(str(msg("Cancel")))
        cancel.clicked.connect(self.closed)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.join)
        return Turning(words, buttons, NARROW)

    def _second(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        cluster_methods.load()
        for cls in cluster_methods:
            self.how.addItem(str(cls.title), cls.kind)
        self.how.setCurrentIndex(self.how.findData(FIRST))
        self.how.setAccessibleName(str(msg("How to look")))
        self._ids.setAccessibleName(str(msg("Compare with")))
        row.addWidget(Text(str(msg("How to look")), 12, "muted"))
        row.addWidget(self.how)
        row.addSpacing(8)
        row.addWidget(Text(str(msg("Compare with")), 12, "muted"))
        row.addWidget(self._ids)
        keys = OneLine(
            str(msg("Enter joins · N does not · ↑ ↓ change group · 1-9 writes · Ctrl+Enter ends")),
            12,
        )
        keys.setAlignment(RIGHT)
        row.addWidget(keys, 1)
        return row
