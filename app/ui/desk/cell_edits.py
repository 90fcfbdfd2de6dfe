"""What is written in each cell when cells are emptied or filled from others."""

from collections.abc import Iterator

from PySide6.QtCore import QRect

from app.analysis.continued import continued
from app.ui.grid.blocks import State
from app.ui.grid.cell_texts import exact_texts, labels
from app.ui.grid.chosen import chosen
from app.ui.grid.grid import Grid
from app.ui.grid.table import GridTable

Edit = tuple[str, int, str]


def emptied(grid: Grid) -> Iterator[Edit]:
    """Yield what empties the chosen cells that have something."""
    model = grid.table_model
    for one in chosen(grid):
        rows = range(one.top(), one.bottom() + 1)
        for column in range(one.left(), one.right() + 1):
            name = model.column(column).name
            for row, label in zip(rows, labels(model.table, rows), strict=True):
                if model.cell(row, column)[1] != State.EMPTY:
                    yield name, label, ""


def everywhere(grid: Grid, text: str) -> Iterator[Edit]:
    """Yield what writes one text in every chosen cell."""
    table = grid.table_model.table
    for one in chosen(grid):
        places = labels(table, range(one.top(), one.bottom() + 1))
        for column in range(one.left(), one.right() + 1):
            for label in places:
                yield table.columns[column].name, label, text


def spread(table: GridTable, source: QRect, target: QRect) -> Iterator[Edit]:
    """Yield what goes on with some cells in a target, which is longer on one side only."""
    if target.height() > source.height():
        yield from _along_rows(table, source, target)
    else:
        yield from _along_columns(table, source, target)


def _along_rows(table: GridTable, source: QRect, target: QRect) -> Iterator[Edit]:
    up = target.top() < source.top()
    after = range(source.bottom() + 1, target.bottom() + 1)
    rows = range(source.top() - 1, target.top() - 1, -1) if up else after
    places = labels(table, rows)
    for column in range(source.left(), source.right() + 1):
        texts = exact_texts(table, range(source.top(), source.bottom() + 1), column)
        new = continued(texts[::-1] if up else texts, len(places))
        for label, text in zip(places, new, strict=True):
            yield table.columns[column].name, label, text


def _along_columns(table: GridTable, source: QRect, target: QRect) -> Iterator[Edit]:
    back = target.left() < source.left()
    after = range(source.right() + 1, target.right() + 1)
    columns = range(source.left() - 1, target.left() - 1, -1) if back else after
    rows = range(source.top(), source.bottom() + 1)
    across = range(source.left(), source.right() + 1)
    lines = zip(*(exact_texts(table, rows, column) for column in across), strict=True)
    for label, texts in zip(labels(table, rows), lines, strict=True):
        new = continued(list(texts)[::-1] if back else list(texts), len(columns))
        for column, text in zip(columns, new, strict=True):
            yield table.columns[column].name, label, text
