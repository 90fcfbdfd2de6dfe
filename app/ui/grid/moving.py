"""Where the keys of a spreadsheet lead: to the edge of the data, around what is chosen."""

from PySide6.QtCore import QModelIndex, QRect

from app.ui.grid.edges import edge, filled_across, filled_down
from app.ui.grid.model import GridModel

Cell = tuple[int, int]  # row, column


def edge_from(model: GridModel, here: QModelIndex, down: int, right: int) -> QModelIndex:
    """Return the cell at the edge of the data, going down, up or to a side."""
    table, row, column = model.table, here.row(), here.column()
    if down:
        row = edge(filled_down(table, column), row, back=down < 0)
    else:
        column = edge(filled_across(table, row), column, back=right < 0)
    return model.index(row, column)


def along_rows(block: QRect, here: QModelIndex, step: int) -> Cell:
    """Return the next cell of a block, row by row and around."""
    place = (here.row() - block.top()) * block.width() + here.column() - block.left()
    down, right = divmod((place + step) % (block.width() * block.height()), block.width())
    return block.top() + down, block.left() + right


def along_columns(block: QRect, here: QModelIndex, step: int) -> Cell:
    """Return the next cell of a block, column by column and around."""
    place = (here.column() - block.left()) * block.height() + here.row() - block.top()
    right, down = divmod((place + step) % (block.width() * block.height()), block.height())
    return block.top() + down, block.left() + right
