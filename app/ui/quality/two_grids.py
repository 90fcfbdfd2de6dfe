"""Two grids that move together: the version from before, and the one of now."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QScrollBar

from app.i18n import Message, msg
from app.ui.grid.grid import Grid
from app.ui.quality.version_tables import MARK, Sight
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.turning import Turning

NARROW = 700


class TwoGrids(Panel):
    """Scrolling one scrolls the other, and the current cell is the same in both."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.now = Grid(), Grid()
        self.words = Text(tone="muted").wrapped()
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        halves = Turning(_half(msg("Before"), self.before), _half(msg("Now"), self.now),
                         NARROW, (1, 1))  # fmt: skip
        foot = Panel("surface", "top")
        foot.row((16, 6, 16, 6)).addWidget(self.words, 1)
        column = self.column()
        column.addWidget(halves, 1)
        column.addWidget(foot)
        for one, other in ((self.before, self.now), (self.now, self.before)):
            _follow(one.verticalScrollBar(), other.verticalScrollBar())
            _follow(one.horizontalScrollBar(), other.horizontalScrollBar())
            one.selectionModel().currentChanged.connect(
                lambda index, _old, other=other: self._go(index, other)
            )

    def show_sight(self, sight: Sight) -> None:
        """Show other rows, from the first."""
        self.before.show_table(sight.before)
        self.now.show_table(sight.now)
        if sight.shown:
            changed = (at for at, rows in sight.now.changed.items() if 0 in rows)
            self.now.setCurrentIndex(self.now.table_model.index(0, next(changed, 0)))
        else:
            self.words.setText("")

    def _go(self, index: QModelIndex, other: Grid) -> None:
        if not index.isValid():
            return
        there = other.table_model.index(index.row(), index.column())
        if there != other.currentIndex() and there.isValid():
            other.setCurrentIndex(there)
        self.words.setText(str(self._change(index.row(), index.column())))

    def _change(self, row: int, column: int) -> Message:
        """Say what the current cell was and what it is."""
        name = self.now.table_model.column(column).name
        was, now = (grid.table_model.cell(row, column)[0] for grid in (self.before, self.now))
        if not column:
            return msg("Row: {what}", what=now)
        if now.startswith(MARK):
            was, now = was.removeprefix(MARK), now.removeprefix(MARK)
            return msg(
                "“{column}”: it was {before} → it is {now}", column=name, before=was, now=now
            )
        return msg("“{column}”: {value}", column=name, value=now or was)


def _half(words: Message, grid: Grid) -> Panel:
    half = Panel("", "right")
    column = half.column()
    head = Panel("bg", "bottom")
    head.row((12, 4, 12, 4)).addWidget(Text(str(words), 12, "muted", strong=True))
    grid.setAccessibleName(str(words))
    column.addWidget(head)
    column.addWidget(grid, 1)
    return half


def _follow(one: QScrollBar, other: QScrollBar) -> None:
    one.valueChanged.connect(other.setValue)
