"""How wide each column is: as its content asks, or as the person made it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTableView

from app.ui.grid.table import GridColumn
from app.ui.theme import theme


class Widths(QObject):
    """Remembers, by the name of the column, what was made wider or narrower by hand."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._chosen: dict[str, int] = {}
        self._columns: tuple[GridColumn, ...] = ()
        self._setting = False
        view.horizontalHeader().sectionResized.connect(self._remember)

    def set(self, columns: tuple[GridColumn, ...]) -> None:
        """Give every column its width."""
        self._columns, self._setting = columns, True
        for place, column in enumerate(columns):
            wanted = self._chosen.get(column.name, theme().px(column.width))
            self._view.setColumnWidth(place, wanted)
        self._setting = False

    def _remember(self, place: int, _before: int, width: int) -> None:
        stretched = place == len(self._columns) - 1  # the last one takes what room is left
        if not self._setting and not stretched and place < len(self._columns):
            self._chosen[self._columns[place].name] = width
