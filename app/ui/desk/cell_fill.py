"""Filling cells from their neighbours, with keys and by dragging a corner."""

from PySide6.QtCore import QObject, QRect

from app.i18n import msg
from app.ui.desk.cell_edits import spread
from app.ui.desk.cell_writing import CellWriting
from app.ui.desk.uncollected import uncollected
from app.ui.grid.chosen import chosen_block
from app.ui.widgets.local_key import local_key

ONE_BLOCK = msg("Several ranges are chosen."), msg("Choose a single block of cells, and fill it.")


class CellFill(QObject):
    """Answers Ctrl+D, Ctrl+R and the corner of the chosen cells."""

    def __init__(self, writing: CellWriting) -> None:
        super().__init__(writing)
        self._writing, grid = writing, writing.grid
        for key, work in (("Ctrl+D", self.down), ("Ctrl+R", self.right)):
            local_key(key, grid, work)
        grid.fill_handle.dragged.connect(self.on)

    def down(self) -> None:
        """Write the first row of the chosen cells in the others; one row takes that above it."""
        if block := self._block():
            rows = block.height()
            source = QRect(block.left(), block.top() - (rows == 1), block.width(), 1)
            self._from(source, block)

    def right(self) -> None:
        """Write the first column of the chosen cells in the others; one takes that before it."""
        if block := self._block():
            columns = block.width()
            source = QRect(block.left() - (columns == 1), block.top(), 1, block.height())
            self._from(source, block)

    def on(self, source: QRect, target: QRect) -> None:
        """Go on with what some cells say, or repeat them, in all of a target around them."""
        cells = target.width() * target.height() - source.width() * source.height()
        if cells > 0 and not self._writing.is_too_much(cells):
            with uncollected():
                self._writing.write(list(spread(self._writing.table, source, target)))

    def _block(self) -> QRect | None:
        block = chosen_block(self._writing.grid)
        if block is None:
            self._writing.refuse(*ONE_BLOCK)
        return block

    def _from(self, source: QRect, block: QRect) -> None:
        if source.top() >= 0 and source.left() >= 0:
            self.on(source, block.united(source))
