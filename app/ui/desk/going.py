"""Goes to a row by its number, in the file or among those in sight, and to a column by name."""

from PySide6.QtCore import QObject

from app.analysis.reading.folded import folded
from app.i18n import Message, msg
from app.ui.desk.desk import Desk
from app.ui.desk.go_bar import GoBar
from app.ui.grid.table import GridTable
from app.ui.widgets.local_key import local_key

THOUSANDS = str.maketrans("", "", ". ")


class Going(QObject):
    """Opens the bar with Ctrl+G and stands where it says."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._grid, self.bar = desk.grid, GoBar()
        desk.bars.addWidget(self.bar)
        self.bar.wanted.connect(self._go)
        self.bar.closed.connect(self._close)
        local_key("Ctrl+G", desk, self.ask)

    def ask(self) -> None:
        """Open the bar."""
        table, here = self._grid.table_model.table, self._grid.currentIndex()
        row = table.number_text(here.row()) if here.isValid() else ""
        self.bar.open([one.name for one in table.columns], row)

    def _go(self, row: str, column: str) -> None:
        table, here = self._grid.table_model.table, self._grid.currentIndex()
        at = self._row_of(table, row) if row else max(0, here.row())
        place = _column_of(table, column) if column else max(0, here.column())
        if at is None:
            self.bar.say(_no_row(row, len(table), in_view=self.bar.in_view.isChecked()))
        elif place is None:
            self.bar.say(msg("There is no column called “{name}”.", name=column))
        else:
            self._grid.setCurrentIndex(self._grid.table_model.index(at, place))
            self._close()

    def _row_of(self, table: GridTable, row: str) -> int | None:
        """Return the row shown that a number means; None when there is none."""
        text = row.translate(THOUSANDS)
        if not text.isdecimal():
            here = self._grid.currentIndex()
            stays = here.isValid() and row == table.number_text(here.row())
            return here.row() if stays else None
        number = int(text)
        if self.bar.in_view.isChecked():
            return number - 1 if 1 <= number <= len(table) else None
        return table.row_numbered(number)

    def _close(self) -> None:
        self.bar.hide()
        self._grid.setFocus()


def _column_of(table: GridTable, name: str) -> int | None:
    """Return the place of a column: of that very name, or else the first that has it within."""
    names = [one.name for one in table.columns]
    if name in names:
        return names.index(name)
    wanted = folded(name)
    return next((at for at, one in enumerate(names) if wanted in folded(one)), None)


def _no_row(row: str, rows: int, *, in_view: bool) -> Message:
    if in_view:
        return msg("There are {rows} rows in sight.", rows=rows)
    return msg("Row {row} is not among those in sight.", row=row)
