"""Replaces what was found: in one cell, or in all of them as one step."""

import pyarrow as pa
from PySide6.QtCore import QModelIndex

from app.analysis.arrow_text import TEXT
from app.analysis.finding import Wanted
from app.analysis.step import Step
from app.analysis.steps.edit_cell import EditCell
from app.analysis.steps.only_where import OnlyWhere
from app.analysis.steps.replace_in_columns import ReplaceInColumns
from app.errors import UserError
from app.i18n import msg
from app.ui.grid.cell_texts import exact_texts, labels
from app.ui.grid.grid import Grid
from app.ui.grid.matches import Found
from app.ui.session import Session

NOT_TEXT = (
    msg("Numbers and dates are replaced whole, never a part of them."),
    msg("Choose “Whole cell”, or convert the column to text first."),
)


class Replacing:
    """Text is replaced in part; numbers and dates one by one and whole, never a piece of them."""

    def __init__(self, grid: Grid, session: Session) -> None:
        self._grid, self._session = grid, session

    def of_text(self) -> list[int]:
        """Return the columns where a part of a cell can be replaced."""
        view, model = self._session.view, self._grid.table_model
        names = ((at, model.column(at).name) for at in range(model.columnCount()))
        return [
            at for at, name in names
            if view and name in view.table.kinds and view.table.is_text(name)
        ]  # fmt: skip

    def all(self, found: Found, wanted: Wanted, new: str) -> None:
        """Replace in every row in sight, as one step."""
        model, view = self._grid.table_model, self._session.view
        names = tuple(model.column(one).name for one in self.of_text() if one in found.columns)
        if not names or view is None:
            self._session.failed.emit(UserError(*NOT_TEXT))
            return
        step: Step = ReplaceInColumns(
            names, wanted.text, new, wanted.whole, wanted.case, wanted.accents
        )
        self._session.add(OnlyWhere(step, view.conditions) if view.conditions else step)

    def one(self, here: QModelIndex, wanted: Wanted, new: str) -> EditCell | None:
        """Return the step that replaces in one cell; none where it cannot be."""
        if here.column() not in self.of_text() and not wanted.whole:
            self._session.failed.emit(UserError(*NOT_TEXT))
            return None
        if not wanted.found(pa.array([here.data()], TEXT))[0].as_py():
            return None  # the table changed a moment ago, and it is being looked for again
        table = self._grid.table_model.table
        old = exact_texts(table, [here.row()], here.column())[0]
        text = new if wanted.whole else wanted.replaced(pa.array([old], TEXT), new)[0].as_py()
        label = labels(table, [here.row()])[0]
        return EditCell(table.columns[here.column()].name, label, text)
