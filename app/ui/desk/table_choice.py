"""Which table stands at the other side: one of the project, or one that is added now."""

from PySide6.QtCore import Signal

from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg
from app.ui.widgets.button import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text


class TableChoice(Panel):
    """A box with the tables that stand beside, and a button to add one."""

    changed = Signal()
    add_wanted = Signal(object)

    def __init__(self, words: str) -> None:
        super().__init__()
        self.box, self._size = ChoiceBox(), OneLine("", 11)
        self.box.shrink()
        self.box.setAccessibleName(words)
        self.add = Button(str(msg("Add a table…")), "link")
        column = self.column((0, 0, 0, 0), 4)
        column.addWidget(Text(words, 13, strong=True).wrapped())
        column.addWidget(self.box)
        column.addWidget(self._size)
        column.addWidget(self.add)
        self.box.currentIndexChanged.connect(self._tell)
        self.add.clicked.connect(lambda: self.add_wanted.emit(self.add))
        self._table: Table | None = None

    @property
    def name(self) -> str:
        """The table that is chosen; empty for none."""
        return str(self.box.currentData() or "")

    def needed(self) -> str:
        """Return the table that is chosen; refuse, with a way out, when there is none."""
        if not self.name:
            raise UserError(
                msg("This needs another table, and the project has none yet."),
                msg("Add one with “Add a table…”: a file, another sheet, or practice data."),
            )
        return self.name

    def offer(self, table: Table, wanted: str = "") -> None:
        """Offer the tables beside; the one that was just added is taken at once."""
        known, here = self._names(), wanted or self.name
        self._table = table
        fresh = [name for name in table.beside if known and name not in known]
        self.box.blockSignals(True)
        self.box.clear()
        for name in table.beside:
            self.box.addItem(name, name)
        wished = fresh[0] if fresh else here
        self.box.setCurrentIndex(max(0, self.box.findData(wished)))
        self.box.blockSignals(False)
        self.box.setVisible(bool(table.beside))
        self._say()

    def _names(self) -> list[str]:
        return [str(self.box.itemData(at)) for at in range(self.box.count())]

    def _tell(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        other = self._table.beside.get(self.name) if self._table else None
        none = msg("The project has no other table yet.")
        words = none if other is None else msg(
            "{rows} rows and {columns} columns", rows=len(other), columns=len(other.columns)
        )  # fmt: skip
        self._size.setText(str(words))
