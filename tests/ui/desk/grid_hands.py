"""What the tests of the grid do with it."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from app.ui.grid.grid import Grid
from app.ui.session import Session
from tests.ui.desk.conftest import view_of


def stand(grid: Grid, row: int, column: int) -> None:
    """Stand in a cell."""
    grid.setCurrentIndex(grid.table_model.index(row, column))


def choose(grid: Grid, first: tuple[int, int], last: tuple[int, int]) -> None:
    """Choose a range, standing in its first cell."""
    model = grid.table_model
    stand(grid, *first)
    cells = QItemSelection(model.index(*first), model.index(*last))
    grid.selectionModel().select(cells, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def here(grid: Grid) -> tuple[int, int]:
    """Return the cell the person is in."""
    return grid.currentIndex().row(), grid.currentIndex().column()


def column(session: Session, place: int, rows: int) -> list[object]:
    """Return the first texts of a column."""
    table = view_of(session).table
    return [table.texts(table.columns[place]).iloc[row] for row in range(rows)]


def kinds(session: Session) -> list[str]:
    """Return what the recipe has."""
    return [entry.step.kind for entry in session.recipe.entries]
