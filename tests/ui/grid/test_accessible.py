"""What a screen reader finds in the grid."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pandas import DataFrame, Series
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from app.i18n import use_language
from app.ui.grid.choosing import choose_rows
from app.ui.grid.grid import Grid
from app.ui.grid.kinds import AMOUNT, TEXT
from app.ui.grid.table import GridColumn, GridTable

ROWS = 300


@pytest.fixture
def grid(window: QWidget) -> Iterator[Grid]:
    frame = DataFrame(
        {
            "nombre": Series(["Ñandú", "", None] * (ROWS // 3), dtype="str"),
            "monto": [1234.5, float("nan"), float("nan")] * (ROWS // 3),
        }
    )
    columns = (
        GridColumn("nombre", TEXT, filtered=True),
        GridColumn("monto", AMOUNT, filled=0.33, unreadable=0.01),
    )
    use_language("es")
    grid = Grid()
    grid.setParent(window)
    grid.show_table(GridTable(frame, columns, raw={1: {1: "mucho"}}))
    window.resize(500, 300)
    grid.resize(500, 300)
    window.show()
    yield grid
    use_language("en")


def said(thing: QAccessibleInterface) -> str:
    return thing.text(QAccessible.Text.Name)


def cell(grid: Grid, row: int, column: int) -> QAccessibleInterface:
    """Return a cell as the system asks for it: headers stand before the rows and the columns."""
    table = QAccessible.queryAccessibleInterface(grid)
    return table.child((row + 1) * (grid.table_model.columnCount() + 1) + column + 1)


def test_the_table_tells_its_cells_in_words(grid: Grid) -> None:
    table = QAccessible.queryAccessibleInterface(grid)
    assert (table.role(), said(table)) == (QAccessible.Role.Table, "Tabla")
    assert table.childCount() == (ROWS + 1) * 3
    cells = [cell(grid, *place) for place in ((0, 0), (1, 0), (2, 0), (0, 1), (1, 1))]
    assert {one.role() for one in cells} == {QAccessible.Role.Cell}
    assert [said(one) for one in cells] == [
        "Ñandú", "texto vacío", "vacío", "1.234,50", "mucho: no se pudo leer",
    ]  # fmt: skip


def test_headers_say_kind_how_full_and_the_filter(grid: Grid) -> None:
    model, across = grid.table_model, Qt.Orientation.Horizontal
    role = Qt.ItemDataRole.AccessibleTextRole
    words = [str(model.headerData(at, across, role)) for at in range(2)]
    assert "texto" in words[0]
    assert words[0].endswith("tiene un filtro")
    assert "plata" in words[1]
    assert "33" in words[1]
    assert model.headerData(4, Qt.Orientation.Vertical, role) == "Fila 5"


def test_headers_are_headers(grid: Grid) -> None:
    table = QAccessible.queryAccessibleInterface(grid)
    roles = [table.child(at).role() for at in (1, 2, 3)]
    assert roles == [QAccessible.Role.ColumnHeader] * 2 + [QAccessible.Role.RowHeader]
    assert said(table.child(2)).startswith("monto")
    assert said(table.child(3)) == "Fila 1"


def test_a_cell_says_where_it_is_and_whether_it_is_chosen(grid: Grid) -> None:
    found = cell(grid, 3, 1).tableCellInterface()
    assert (found.rowIndex(), found.columnIndex()) == (3, 1)
    grid.setCurrentIndex(grid.table_model.index(2, 1))
    assert cell(grid, 2, 1).state().selected
    assert not cell(grid, 2, 0).state().selected
    choose_rows(grid)
    assert cell(grid, 2, 0).state().selected


def test_a_filter_mark_is_in_the_words_only_when_there_is_one() -> None:
    column = GridColumn("a", TEXT)
    assert "filter" not in column.words()
    assert "filter" in replace(column, filtered=True).words()
