"""Cells to and from other spreadsheets, through the clipboard."""

import csv
import io

from PySide6.QtCore import QItemSelectionRange
from PySide6.QtWidgets import QApplication

from app.analysis.steps.edit_cells import EditCells
from app.errors import UserError
from app.i18n import msg
from app.ui.grid.grid import Grid
from app.ui.session import Session

MOST = 1_000_000  # cells


def copy_cells(grid: Grid) -> None:
    """Put the chosen cells on the clipboard, as any spreadsheet understands them."""
    chosen = grid.selectionModel().selection()
    if not chosen.isEmpty():
        QApplication.clipboard().setText(_text_of(grid, chosen.first()))


def paste_cells(grid: Grid, session: Session) -> None:
    """Write what is on the clipboard from the current cell on, as one step."""
    rows = list(csv.reader(io.StringIO(QApplication.clipboard().text()), delimiter="\t"))
    here = grid.currentIndex()
    if rows and here.isValid():
        edits = tuple(_edits(grid, rows, here.row(), here.column()))
        if edits:
            session.add(EditCells(edits))


def _edits(grid: Grid, rows: list[list[str]], top: int, left: int) -> list[tuple[str, int, str]]:
    table, found = grid.table_model.table, []
    for down, row in enumerate(rows):
        if top + down >= len(table):
            break
        label = int(table.frame.index[table.position(top + down)])
        for right, text in enumerate(row[: len(table.columns) - left]):
            found.append((table.columns[left + right].name, label, text))
    return found


def _text_of(grid: Grid, chosen: QItemSelectionRange) -> str:
    if chosen.width() * chosen.height() > MOST:
        raise UserError(
            msg("That is too much for the clipboard."), msg("Export the table to Excel instead.")
        )
    model, out = grid.table_model, io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for row in range(chosen.top(), chosen.bottom() + 1):
        columns = range(chosen.left(), chosen.right() + 1)
        writer.writerow(model.cell(row, column)[0] for column in columns)
    return out.getvalue()
