"""Work on the chosen cells: copy, paste and empty them, as in any spreadsheet."""

import csv
import io
from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from app.analysis.steps.edit_cells import EditCells
from app.errors import UserError
from app.i18n import msg
from app.ui.grid.blocks import State
from app.ui.grid.chosen import chosen, chosen_lines
from app.ui.grid.grid import Grid
from app.ui.session import Session
from app.ui.widgets.local_key import local_key

MOST, MOST_WRITTEN = 1_000_000, 50_000  # cells
Edit = tuple[str, int, str]
TOO_MANY = msg("That is too much for the clipboard."), msg("Export the table to Excel instead.")
TOO_MUCH = (
    msg("Those are too many cells to write one by one."),
    msg("Use a step of the column instead, or take the column or the rows out."),
)


class CellWork(QObject):
    """Answers the keys of the grid; what cannot be done is said in the bar above."""

    def __init__(self, grid: Grid, session: Session) -> None:
        super().__init__(grid)
        self._grid, self._session = grid, session
        keys = QKeySequence.StandardKey
        for key, work in ((keys.Copy, self.copy), (keys.Paste, self.paste),
                          (keys.Delete, self.clear)):  # fmt: skip
            local_key(key, grid, work)

    def copy(self) -> None:
        """Put the chosen cells on the clipboard, as any spreadsheet understands them."""
        rows, columns = chosen_lines(self._grid)
        if not rows:
            return
        if len(rows) * len(columns) > MOST:
            self._session.failed.emit(UserError(*TOO_MANY))
        else:
            QApplication.clipboard().setText(self._text(rows, columns))

    def paste(self) -> None:
        """Write what is on the clipboard from the current cell on, as one step."""
        rows = list(csv.reader(io.StringIO(QApplication.clipboard().text()), delimiter="\t"))
        here = self._grid.currentIndex()
        if rows and here.isValid():
            self._write(list(self._pasted(rows, here.row(), here.column())))

    def clear(self) -> None:
        """Empty the chosen cells, as one step."""
        if sum(one.width() * one.height() for one in chosen(self._grid)) > MOST_WRITTEN:
            self._session.failed.emit(UserError(*TOO_MUCH))
        else:
            self._write(list(self._emptied()))

    def _write(self, edits: list[Edit]) -> None:
        if len(edits) > MOST_WRITTEN:
            self._session.failed.emit(UserError(*TOO_MUCH))
        elif edits:
            self._session.add(EditCells(tuple(edits)))

    def _pasted(self, rows: list[list[str]], top: int, left: int) -> Iterator[Edit]:
        table = self._grid.table_model.table
        for down, row in enumerate(rows[: len(table) - top]):
            for right, text in enumerate(row[: len(table.columns) - left]):
                yield table.columns[left + right].name, self._label(top + down), text

    def _emptied(self) -> Iterator[Edit]:
        model = self._grid.table_model
        for one in chosen(self._grid):
            for column in range(one.left(), one.right() + 1):
                for row in range(one.top(), one.bottom() + 1):
                    if model.cell(row, column)[1] != State.EMPTY:
                        yield model.column(column).name, self._label(row), ""

    def _label(self, row: int) -> int:
        table = self._grid.table_model.table
        return int(table.frame.index[table.position(row)])

    def _text(self, rows: list[int], columns: list[int]) -> str:
        selected, model = self._grid.selectionModel(), self._grid.table_model
        whole = len(chosen(self._grid)) == 1
        out = io.StringIO()
        writer = csv.writer(out, delimiter="\t", lineterminator="\n")
        for row in rows:
            writer.writerow(
                model.cell(row, column)[0]
                if whole or selected.isSelected(model.index(row, column))
                else ""
                for column in columns
            )
        return out.getvalue()
