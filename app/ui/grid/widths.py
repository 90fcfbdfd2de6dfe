"""How wide each column is: as its content asks, or as the person made it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTableView

from app.ui.grid.table import GridColumn
from app.ui.theme import theme


class Widths(QObject):
    """Remembers, by the name of the column, what was made wider or narrower by hand.

    A step that changes the cells never makes a column narrower: nothing jumps under the eyes.
    """

    changed = Signal()  # by hand

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._chosen: dict[str, float] = {}  # at the usual size of the text, as the others
        self._given: dict[str, int] = {}
        self._columns: tuple[GridColumn, ...] = ()
        self._setting = False
        view.horizontalHeader().sectionResized.connect(self._remember)

    @property
    def chosen(self) -> dict[str, float]:
        """What was chosen by hand, at the usual size of the text."""
        return dict(self._chosen)

    def choose(self, widths: Mapping[str, float]) -> None:
        """Give some columns the widths that were chosen another day."""
        self._chosen = {name: float(width) for name, width in widths.items()}
        self.set(self._columns)

    def set(self, columns: tuple[GridColumn, ...]) -> None:
        """Give every column its width."""
        self._columns, self._setting = columns, True
        for place, column in enumerate(columns):
            given = max(column.width, self._given.get(column.name, 0))
            self._given[column.name] = given
            self._view.setColumnWidth(place, theme().px(self._chosen.get(column.name, given)))
        self._setting = False

    def _remember(self, place: int, _before: int, width: int) -> None:
        stretched = place == len(self._columns) - 1  # the last one takes what room is left
        if not self._setting and not stretched and place < len(self._columns):
            self._chosen[self._columns[place].name] = round(width / theme().scale, 1)
            self.changed.emit()
