"""A facet that stays while the person goes from column to column."""

from PySide6.QtCore import Signal

from app.i18n import Message, msg
from app.ui.desk.facet import Facet
from app.ui.view import View
from app.ui.widgets.button import Button
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text


class PinnedFacet(Panel):
    """A name that folds, three buttons, and the facet; without its column it says that it waits.

    `wanted` carries what is asked of it: fold, up, down or unpin.
    """

    wanted = Signal(str, str)

    def __init__(self, column: str) -> None:
        super().__init__("", "bottom", inner=True)
        self.name = column
        self.fold = Button("▾", "quiet", name=str(msg("Fold “{column}”", column=column)))
        self.up = self._button("up", msg("Move “{column}” up", column=column))
        self.down = self._button("down", msg("Move “{column}” down", column=column))
        self.unpin = self._button("close", msg("Stop fixing “{column}”", column=column))
        self.facet = Facet(brief=True)
        self._title, self._filter = OneLine(column, 13, "ink"), OneLine("", 11, "accent")
        self._waits = Text(str(msg("It waits: its column is not in the table now.")), 12, "muted")
        self._lay()
        self.fold.clicked.connect(lambda: self.wanted.emit(self.name, "fold"))
        self.up.clicked.connect(lambda: self.wanted.emit(self.name, "up"))
        self.down.clicked.connect(lambda: self.wanted.emit(self.name, "down"))
        self.unpin.clicked.connect(lambda: self.wanted.emit(self.name, "unpin"))

    def show_state(self, view: View, *, folded: bool) -> None:
        """Show whether its column is in the table, what is asked of it, and if it is folded."""
        there = self.name in view.table.kinds
        self._waits.setVisible(not there)
        self.facet.setVisible(there and not folded)
        self.fold.setText("▸" if folded else "▾")
        name = {"column": self.name}
        words = msg("Unfold “{column}”", **name) if folded else msg("Fold “{column}”", **name)
        self.fold.setAccessibleName(str(words))
        self.fold.setToolTip(str(words))
        asked = next((one for one in view.conditions if one.column == self.name), None)
        self._filter.setText(str(asked.sentence()) if asked else "")
        self._filter.setVisible(asked is not None)

    def show_ways(self, *, up: bool, down: bool) -> None:
        """Say whether it can be moved up and down."""
        self.up.setEnabled(up)
        self.down.setEnabled(down)

    @staticmethod
    def _button(icon: str, words: Message) -> Button:
        return Button("", "quiet", icon=icon, name=str(words))

    def _lay(self) -> None:
        head = Panel()
        row = head.row((10, 8, 10, 4), 4)
        self._title.setProperty("strong", True)
        row.addWidget(self.fold)
        row.addWidget(self._title, 1)
        for button in (self.up, self.down, self.unpin):
            row.addWidget(button)
        said = Panel()
        words = said.column((16, 0, 16, 4))
        words.addWidget(self._filter)
        words.addWidget(self._waits.wrapped())
        column = self.column()
        for part in (head, said, self.facet):
            column.addWidget(part)
