"""How wide each column is: as its content asks, or as the person made it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTableView

from app.ui.grid.table import GridColumn
from app.ui.theme import theme


class Widths(QObject):
    """Remembers, by the name of the column, what was made wider or narrower by hand.

    A step that changes the cells never makes a column narrower: nothing jumps under the eyes.
    """

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._chosen: dict[str, int] = {}
        self._given: dict[str, int] = {}  # at the usual size of the text
        self._columns: tuple[GridColumn, ...] = ()
        self._setting = False
        view.horizontalHeader().sectionResized.connect(self._remember)

    def set(self, columns: tuple[GridColumn, ...]) -> None:
        """Give every column its width."""
        self._columns, self._setting = columns, True
        for place, column in enumerate(columns):
            given = max(column.width, self._given.get(column.name, 0))
            self._given[column.name] = given
            wanted = self._chosen.get(column.name, theme().px(given))
            self._view.setColumnWidth(place, wanted)
        self._setting = False

    def _remember(self, place: int, _before: int, width: int) -> None:
        stretched = place == len(self._columns) - 1  # the last one takes what room is left
        if not self._setting and not stretched and place < len(self._columns):
            self._chosen[self._columns[place].name] = width
