"""Going to a cell of the table by the label of its row, wherever it is now."""

import numpy as np
from pandas import Index

from app.i18n import msg
from app.ui.desk.bound import BoundDesk
from app.ui.grid.table import Rows
from app.ui.notice import Notice
from app.ui.program import Program


def go_to_cell(program: Program, desk: BoundDesk, label: int, column: str) -> None:
    """Stand in the cell; when a filter hides its row, say so and offer to take the filters out."""
    desk.close_all()
    grid = desk.desk.grid
    table = grid.table_model.table
    names = [one.name for one in table.columns]
    place = int(table.frame.index.get_indexer(Index([label]))[0])
    if place < 0:
        program.say(Notice(msg("That row is not in the table any more.")))
        return
    row = place if table.rows is None else _shown(table.rows, place)
    if row < 0:
        words = msg("The filters hide that row.")
        action = msg("Take the filters out")
        program.say(Notice(words, None, action, lambda: desk.session.filter(())))
        return
    at = names.index(column) if column in names else max(0, grid.currentIndex().column())
    grid.setCurrentIndex(grid.table_model.index(row, at))
    grid.scrollTo(grid.currentIndex(), grid.ScrollHint.PositionAtCenter)
    grid.setFocus()


def _shown(rows: Rows, place: int) -> int:
    found = np.flatnonzero(rows == place)
    return int(found[0]) if len(found) else -1
