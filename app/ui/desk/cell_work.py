"""Work on the chosen cells: copy, paste and empty them, as in any spreadsheet."""

from functools import partial

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from app.analysis.steps.insert_rows import InsertRows
from app.i18n import msg, plural
from app.ui.desk.cell_edits import emptied, everywhere
from app.ui.desk.cell_fill import CellFill
from app.ui.desk.cell_writing import CellWriting
from app.ui.desk.pasting import Landing, landing
from app.ui.desk.uncollected import uncollected
from app.ui.grid.cell_texts import labels
from app.ui.grid.chosen import chosen, chosen_block, chosen_lines, chosen_mask
from app.ui.grid.copied import Wish, copied
from app.ui.grid.grid import Grid
from app.ui.grid.pasted import pasted
from app.ui.notice import Notice
from app.ui.session import Session
from app.ui.widgets.local_key import local_key

MOST = 1_000_000  # cells
AT_ONCE = 20_000  # cells copied before anybody notices
TOO_MANY = msg("That is too much for the clipboard."), msg("Export the table to Excel instead.")
NOTHING = (
    msg("There is nothing to paste."),
    msg("Copy some cells first, here or in another program."),
)
ONE_BLOCK = msg("Several ranges are chosen."), msg("Choose one cell, and paste there.")


class CellWork(QObject):
    """Answers the keys of the grid; what cannot be done is said in the bar above."""

    def __init__(self, grid: Grid, session: Session) -> None:
        super().__init__(grid)
        self._grid, self._session = grid, session
        self.writing = CellWriting(grid, session)
        self.told, self.fill = self.writing.told, CellFill(self.writing)
        keys = QKeySequence.StandardKey
        for key, work in (
            (keys.Copy, self.copy), (keys.Cut, self.cut), (keys.Paste, self.paste),
            (keys.Delete, self.clear), ("Ctrl+Shift+C", self.copy_with_headers),
        ):  # fmt: skip
            local_key(key, grid, work)

    def copy(self) -> None:
        """Put the chosen cells on the clipboard, as any spreadsheet understands them."""
        self._copy(headers=False)

    def copy_with_headers(self) -> None:
        """Put the chosen cells on the clipboard, under the names of their columns."""
        self._copy(headers=True)

    def cut(self) -> None:
        """Copy the chosen cells and empty them."""
        self.copy()
        self.clear()

    def paste(self) -> None:
        """Write what is on the clipboard in the chosen cells, as one step."""
        with uncollected():
            self._paste()

    def clear(self) -> None:
        """Empty the chosen cells, as one step."""
        if not self.writing.is_too_much(self._count()):
            self.writing.write(list(emptied(self._grid)))

    def _paste(self) -> None:
        rows = pasted(QApplication.clipboard().mimeData())
        block = chosen_block(self._grid)
        if not rows or not rows[0]:
            self.writing.refuse(*NOTHING)
        elif len(rows) == len(rows[0]) == 1 and chosen(self._grid):
            self._write_everywhere(rows[0][0])
        elif block is None:
            self.writing.refuse(*ONE_BLOCK)
        else:
            self._land(landing(self.writing.table, rows, block))

    def _count(self) -> int:
        return sum(one.width() * one.height() for one in chosen(self._grid))

    def _copy(self, *, headers: bool) -> None:
        rows, columns = chosen_lines(self._grid)
        cells = len(rows) * len(columns)
        if cells > MOST:
            self.writing.refuse(*TOO_MANY)
        elif cells:
            mask = chosen_mask(self._grid, rows, columns)
            wish = Wish(self.writing.table, rows, columns, headers, mask)
            if cells <= AT_ONCE:
                _to_clipboard(copied(wish))
            else:
                self._session.tasks.run(
                    lambda _progress: copied(wish),
                    done=_to_clipboard, failed=self._session.failed.emit, replaces="copy",
                )  # fmt: skip

    def _write_everywhere(self, text: str) -> None:
        if not self.writing.is_too_much(self._count()):
            self.writing.write(list(everywhere(self._grid, text)))

    def _land(self, found: Landing) -> None:
        self.writing.write(found.edits)
        if found.below:
            self._offer_rows(found)
        elif found.beyond:
            words = plural(
                "One column of what was pasted did not fit: the table ends before.",
                "{count} columns of what was pasted did not fit: the table ends before.",
                count=found.beyond,
            )
            self.told.emit(Notice(words, msg("Insert columns at the end, and paste again.")))

    def _offer_rows(self, found: Landing) -> None:
        count, table = len(found.below), self.writing.table
        last = labels(table, [len(table) - 1])[0]
        step = InsertRows(last, count, names=found.names, texts=found.below)
        words = plural(
            "One line of what was pasted did not fit: the table ends before.",
            "{count} lines of what was pasted did not fit: the table ends before.",
            count=count,
        )
        action = plural("Add it as a row", "Add them as {count} rows", count=count)
        self.told.emit(Notice(words, None, action, partial(self._session.add, step)))


def _to_clipboard(found: dict[str, str]) -> None:
    content = QMimeData()
    for kind, text in found.items():
        content.setData(kind, text.encode())
    content.setText(found["text/plain"])
    if "text/html" in found:
        content.setHtml(found["text/html"])
    QApplication.clipboard().setMimeData(content)
