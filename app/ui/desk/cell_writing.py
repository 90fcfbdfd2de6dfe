"""Writing in many cells of the grid as one step, within what one step can hold."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.analysis.steps.edit_cells import EditCells
from app.errors import UserError
from app.i18n import Message, msg
from app.ui.grid.grid import Grid
from app.ui.grid.table import GridTable
from app.ui.session import Session

MOST_WRITTEN = 200_000  # cells
Edit = tuple[str, int, str]
TOO_MUCH = (
    msg("Those are too many cells to write one by one."),
    msg("Use a step of the column instead, or take the column or the rows out."),
)


class CellWriting(QObject):
    """Writes in the table that a grid shows; what it cannot write is said in the bar above."""

    told = Signal(object)  # a Notice

    def __init__(self, grid: Grid, session: Session) -> None:
        super().__init__(grid)
        self.grid, self.session = grid, session

    @property
    def table(self) -> GridTable:
        """What the grid shows."""
        return self.grid.table_model.table

    def is_too_much(self, cells: int) -> bool:
        """Refuse, with a way out, to write in more cells than a step can hold."""
        if cells > MOST_WRITTEN:
            self.refuse(*TOO_MUCH)
        return cells > MOST_WRITTEN

    def refuse(self, what: Message, todo: Message) -> None:
        """Say what cannot be done, and what to do instead."""
        self.session.failed.emit(UserError(what, todo))

    def write(self, edits: Sequence[Edit]) -> None:
        """Write some cells as one step; nothing to write is no step."""
        if edits and not self.is_too_much(len(edits)):
            self.session.add(EditCells(tuple(edits)))
