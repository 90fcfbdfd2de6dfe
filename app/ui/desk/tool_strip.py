"""What stands above the grid: the filters in force, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu

from app.analysis.condition import Condition
from app.i18n import msg
from app.ui.desk.filter_chips import FilterChips
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.tool_row import ToolRow


class ToolStrip(Panel):
    """Chips at the left, buttons at the right; what does not fit goes into a menu."""

    filter_closed = Signal(str)  # the column
    filters_cleared = Signal()

    def __init__(self) -> None:
        super().__init__("", "bottom", inner=True)
        self.column_button = Button(str(msg("Column ▾")))
        self.rows_button = Button(str(msg("Rows ▾")))
        self.tables_button = Button(str(msg("Tables ▾")))
        self.new_column = Button(str(msg("New column")))
        self.export = Button(str(msg("Export to Excel")), "primary")
        self.chips, self._toggles = FilterChips(), QHBoxLayout()
        self._toggles.setSpacing(6)
        self._row = self.row((12, 8, 12, 8), 8)
        self._row.addLayout(self._toggles)
        self._row.addWidget(self.chips, 1)
        self.buttons = ToolRow(
            [self.column_button, self.rows_button, self.tables_button, self.new_column, self.export]
        )
        self._row.addWidget(self.buttons)
        self.chips.closed.connect(self.filter_closed)
        self.chips.cleared.connect(self.filters_cleared)

    def add_toggles(self, *buttons: Button) -> None:
        """Add the buttons that show the panels when there is no room for them."""
        for button in buttons:
            self._toggles.addWidget(button)

    def needed(self) -> int:
        """Return the least width in which every button can be read, with a filter or without."""
        filters = self.chips.button.sizeHint().width() - self.chips.minimumSizeHint().width()
        return self._row.minimumSize().width() + filters

    def show_conditions(
        self, in_force: Sequence[Condition], waiting: Sequence[Condition] = ()
    ) -> None:
        """Show a chip for each filter, and for those that wait for their column."""
        self.chips.show_conditions(in_force, waiting)

    @staticmethod
    def drop(menu: QMenu, button: Button) -> None:
        """Open a menu under its button, or where the button's own menu was."""
        holder = button.parentWidget()
        place = holder if holder and not button.isVisible() else button
        menu.exec(place.mapToGlobal(place.rect().bottomLeft()))
        menu.deleteLater()
