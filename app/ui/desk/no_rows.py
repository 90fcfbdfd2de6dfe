"""What stands where the rows would be when there are none."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import msg
from app.ui.grid.grid import Grid
from app.ui.view import View
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.panel import Panel


class NoRows(Panel):
    """Lies over the cells of a grid, under its headers; hidden while there are rows."""

    cleared = Signal()

    def __init__(self, grid: Grid) -> None:
        super().__init__("bg")
        self._grid = grid
        self.setParent(grid.viewport())
        self.filtered = EmptyState(
            "",
            str(msg("No row answers the filters")),
            str(msg("The rows are still in the table.")),
            str(msg("Take out every filter")),
        )
        self.empty = EmptyState(
            "",
            str(msg("The table has no rows left")),
            str(msg("A step of the recipe took all of them out. Undo it, or switch it off.")),
        )
        layout: QVBoxLayout = self.column((8, 8, 8, 8))
        layout.addWidget(self.filtered)
        layout.addWidget(self.empty)
        self.filtered.acted.connect(self.cleared)
        grid.viewport().installEventFilter(self)
        self.hide()

    def look(self, view: View) -> None:
        """Say what is the matter, if there is nothing to see."""
        self.filtered.setVisible(bool(view.conditions) and len(view.table) > 0)
        self.empty.setVisible(len(view.table) == 0)
        self.setVisible(view.shown == 0)
        self._cover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        self.setGeometry(self._grid.viewport().rect())
        self.raise_()
