"""The tables of a project, over the grid: the main one, and those that stand beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.i18n import msg
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.tabs import Tabs


class TablesStrip(Panel):
    """A tab for each table; `chosen` carries the place of one, 0 for the main table."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__("surface", "bottom")
        self.tabs, self.add = Tabs(), Button(str(msg("Add a table ▾")), "ghost")
        self.tabs.setAccessibleName(str(msg("Tables of the project")))
        row = self.row((8, 0, 12, 0), 8)
        row.addWidget(self.tabs, 1)
        row.addWidget(self.add)
        self.tabs.currentChanged.connect(self.chosen)

    def show_tables(self, names: Sequence[str], here: int) -> None:
        """Show the tables there are, and in which one the person is."""
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for name in names:
            self.tabs.add(name)
        self.tabs.setCurrentIndex(here)
        self.tabs.blockSignals(False)
