"""Which columns have to agree for two rows to go together: pairs of one of ours and one of its."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from app.analysis.row_keys import WAYS
from app.analysis.table import Table
from app.i18n import Message, msg
from app.ui.desk.emptied import empty
from app.ui.grid.kinds import KINDS
from app.ui.widgets.button import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

Pairs = tuple[tuple[str, str], ...]
WAY_WORDS: dict[str, Message] = {
    "exact": msg("Written exactly the same"),
    "words": msg("The same without capitals, accents or extra spaces"),
    "codes": msg("Only letters and figures: 30-1234-5 is 3012345"),
}


class KeyPairs(Panel):
    """At least one pair; `changed` tells every answer."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[tuple[ChoiceBox, ChoiceBox]] = []
        self._both: tuple[Table, Table] | None = None
        self._grid, self.compare = QGridLayout(), ChoiceBox()
        self._grid.setSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        self.compare.shrink()
        self.compare.setAccessibleName(str(msg("How keys are compared")))
        for way, _ in WAYS:
            self.compare.addItem(str(WAY_WORDS[way]), way)
        self.more = Button(str(msg("Another column has to agree too")), "link")
        column = self.column((0, 0, 0, 0), 6)
        column.addWidget(
            Text(str(msg("Two rows go together when these agree")), strong=True).wrapped()
        )
        column.addLayout(self._grid)
        column.addWidget(self.more)
        column.addWidget(Text(str(msg("How keys are compared")), 12, "muted"))
        column.addWidget(self.compare)
        self.compare.currentIndexChanged.connect(self.changed)
        self.more.clicked.connect(self._add_one)

    def offer(self, table: Table, other: Table, pairs: Pairs, compare: str) -> None:
        """Offer the columns of both tables, with some pairs chosen."""
        self._both = table, other
        self.compare.blockSignals(True)
        self.compare.setCurrentIndex(max(0, self.compare.findData(compare)))
        self.compare.blockSignals(False)
        self._draw(pairs or ((table.columns[0], other.columns[0]),))

    def read(self) -> Pairs:
        """Return the pairs, each once."""
        found = ((str(a.currentData()), str(b.currentData())) for a, b in self.boxes)
        return tuple(dict.fromkeys(found))

    def way(self) -> str:
        """Return how keys are compared."""
        return str(self.compare.currentData())

    def use_way(self, way: str) -> None:
        """Compare another way."""
        self.compare.setCurrentIndex(self.compare.findData(way))

    def _add_one(self) -> None:
        if self._both:
            used, (table, other) = self.read(), self._both
            mine = {own for own, _ in used}
            same = [one for one in table.columns if one in other.kinds and one not in mine]
            free = [one for one in table.columns if one not in mine] or table.columns
            own = (same or free)[0]
            its = own if own in other.kinds else other.columns[0]
            self._draw((*used, (own, its)))
            self.boxes[-1][0].setFocus()
            self.changed.emit()

    def _remove(self, at: int) -> None:
        some = [(str(a.currentData()), str(b.currentData())) for a, b in self.boxes]
        pairs = some[:at] + some[at + 1 :]
        self._draw(tuple(pairs))
        self.boxes[0][0].setFocus()
        self.changed.emit()

    def _draw(self, pairs: Sequence[tuple[str, str]]) -> None:
        here = any(box.hasFocus() for pair in self.boxes for box in pair)
        empty(self._grid)
        self.boxes = []
        for words, column in ((msg("In this table"), 0), (msg("In the other"), 2)):
            self._grid.addWidget(OneLine(str(words), 11), 0, column)
        for at, pair in enumerate(pairs):
            self._line(at, pair)
        for at in range(len(pairs) if len(pairs) > 1 else 0):
            self._grid.addWidget(self._cross(at), at + 1, 3)
        if here:
            self.boxes[0][0].setFocus()

    def _line(self, at: int, pair: tuple[str, str]) -> None:
        if self._both is None:
            return
        names = (
            msg("Key {number} in this table", number=at + 1),
            msg("Key {number} in the other", number=at + 1),
        )
        mine, theirs = (
            self._box(table, name, str(words))
            for table, name, words in zip(self._both, pair, names, strict=True)
        )
        self.boxes.append((mine, theirs))
        self._grid.addWidget(mine, at + 1, 0)
        self._grid.addWidget(Text("=", 13, "muted"), at + 1, 1)
        self._grid.addWidget(theirs, at + 1, 2)

    def _box(self, table: Table, chosen: str, name: str) -> ChoiceBox:
        box = ChoiceBox()
        box.shrink()
        box.setAccessibleName(name)
        for column in table.columns:
            box.addItem(column, column)
            box.setItemData(box.count() - 1, str(KINDS[table.kinds[column]].words), 3)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.currentIndexChanged.connect(self.changed)
        return box

    def _cross(self, at: int) -> Button:
        name = str(msg("Take out key {number}", number=at + 1))
        cross = Button("", "quiet", icon="close", name=name)
        cross.clicked.connect(lambda: self._remove(at))
        return cross
