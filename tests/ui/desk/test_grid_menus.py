"""Rows, columns, menus, frozen columns and the words of what is chosen, with real events."""

from collections.abc import Callable

import pytest
from pandas import DataFrame, Series
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.analysis.kind import Kind
from app.analysis.table import Table
from app.progress import unwatched
from app.ui.desk.cell_menu import CellMenu
from app.ui.desk.chosen_figures import figures_of
from app.ui.desk.column_menu import ColumnMenu
from app.ui.desk.row_menu import RowMenu
from app.ui.desk.value_menu import ValueMenu
from app.ui.grid.from_table import grid_table
from app.ui.grid.grid import Grid
from app.ui.grid.name_field import NameField
from app.ui.pages.workbench import Workbench
from app.ui.session import Session
from app.ui.stage import Stage
from tests.ui.desk.conftest import view_of
from tests.ui.desk.grid_hands import choose, column, kinds, stand

Key, Held = Qt.Key, Qt.KeyboardModifier
SUPPLIER = 3
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, off the screen


@pytest.fixture
def grid(bench: Workbench) -> Grid:
    assert bench.desk is not None
    grid = bench.desk.desk.grid
    grid.window().activateWindow()
    grid.setFocus()
    grid.horizontalScrollBar().setValue(0)
    stand(grid, 0, 0)
    return grid


def opened(act: Callable[[], object]) -> QMenu:
    """Return the menu that opens when something is done, closed again."""
    seen: list[QMenu] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            seen.append(menu)
            menu.close()

    QTimer.singleShot(50, look)
    act()
    assert seen
    return seen[0]


def test_the_menu_key_opens_the_menu_of_what_is_chosen(grid: Grid, qtbot: QtBot) -> None:
    stand(grid, 1, 1)
    assert isinstance(opened(lambda: qtbot.keyClick(grid, Key.Key_Menu)), CellMenu)
    shifted = opened(lambda: qtbot.keyClick(grid, Key.Key_F10, Held.ShiftModifier))
    assert isinstance(shifted, CellMenu)
    qtbot.keyClick(grid, Key.Key_Space, Held.ControlModifier)
    assert isinstance(opened(lambda: qtbot.keyClick(grid, Key.Key_Menu)), ColumnMenu)
    stand(grid, 1, 1)
    qtbot.keyClick(grid, Key.Key_Space, Held.ShiftModifier)
    assert isinstance(opened(lambda: qtbot.keyClick(grid, Key.Key_Menu)), RowMenu)


def pointed_at(grid: Grid, place: QPoint) -> QMenu:
    reason = QContextMenuEvent.Reason.Mouse
    under = grid.childAt(grid.mapFromGlobal(place)) or grid
    event = QContextMenuEvent(reason, under.mapFromGlobal(place), place)
    return opened(lambda: QApplication.sendEvent(under, event))


def test_the_mouse_opens_the_menu_of_a_header_a_number_and_a_cell(grid: Grid) -> None:
    header, numbers, cells = grid.horizontalHeader(), grid.verticalHeader(), grid.viewport()
    assert isinstance(pointed_at(grid, header.viewport().mapToGlobal(QPoint(20, 10))), ColumnMenu)
    assert isinstance(pointed_at(grid, numbers.viewport().mapToGlobal(QPoint(10, 40))), RowMenu)
    assert grid.selectionModel().isRowSelected(1)
    assert isinstance(pointed_at(grid, cells.mapToGlobal(QPoint(20, 40))), CellMenu)


def test_rows_are_inserted_copied_and_removed_as_steps(
    stage: Stage, session: Session, bench: Workbench, grid: Grid
) -> None:
    assert bench.hands is not None
    rows, second = len(view_of(session).table), column(session, SUPPLIER, 2)[1]
    choose(grid, (1, 0), (2, 0))
    bench.hands.work.insert_rows(above=True)
    stage.settle()
    assert len(view_of(session).table) == rows + 2
    assert column(session, SUPPLIER, 4)[3] == second
    stand(grid, 3, 0)
    bench.hands.work.duplicate_rows()
    stage.settle()
    assert column(session, SUPPLIER, 5)[3:] == [second, second]
    choose(grid, (1, 0), (2, 0))
    bench.hands.work.delete_rows()
    stage.settle()
    assert kinds(session) == ["insert_rows", "duplicate_rows", "delete_rows"]
    assert column(session, SUPPLIER, 3)[1:] == [second, second]


def test_a_column_is_inserted_with_its_name_written_in_place(
    stage: Stage, session: Session, bench: Workbench, grid: Grid, qtbot: QtBot
) -> None:
    assert bench.hands is not None
    names = view_of(session).table.columns
    bench.hands.work.insert_column(1, left=True)
    field = QApplication.focusWidget()
    assert isinstance(field, NameField)
    qtbot.keyClicks(field, "notas")
    qtbot.keyClick(field, Key.Key_Return)
    stage.settle()
    assert view_of(session).table.columns == [names[0], "notas", *names[1:]]


def test_a_name_that_is_taken_is_said_and_is_no_step_and_escape_leaves(
    stage: Stage, session: Session, bench: Workbench, grid: Grid, qtbot: QtBot
) -> None:
    assert bench.hands is not None
    name = view_of(session).table.columns[0]
    bench.hands.work.insert_column(1, left=False)
    field = QApplication.focusWidget()
    assert isinstance(field, NameField)
    field.setText(name)
    qtbot.keyClick(field, Key.Key_Return)
    stage.settle()
    assert kinds(session) == []
    assert stage.window is not None
    assert stage.window.frame.message_bar.isVisible()
    bench.hands.work.rename_column(0)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    stage.settle()
    assert kinds(session) == []
    assert QApplication.focusWidget() is grid


def test_dragging_a_header_moves_its_column_as_a_step(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    names = view_of(session).table.columns
    header = grid.horizontalHeader()
    middle = [
        QPoint(header.sectionViewportPosition(at) + header.sectionSize(at) // 2, 10)
        for at in range(2)
    ]
    end = QPoint(header.sectionViewportPosition(1) + header.sectionSize(1) - 8, 10)
    qtbot.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=middle[0])
    for place in (middle[0] + QPoint(20, 0), middle[1], end):
        qtbot.mouseMove(header.viewport(), place)
    qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=end)
    stage.settle()
    assert kinds(session) == ["move_column"]
    assert view_of(session).table.columns[:2] == [names[1], names[0]]
    assert [header.visualIndex(at) for at in range(3)] == [0, 1, 2]


def test_double_click_on_an_edge_fits_the_column(grid: Grid, qtbot: QtBot) -> None:
    header = grid.horizontalHeader()
    grid.setColumnWidth(1, 60)
    edge = QPoint(header.sectionViewportPosition(1) + header.sectionSize(1) - 1, 10)
    qtbot.mouseDClick(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    assert grid.columnWidth(1) > 60


def test_widths_and_frozen_columns_come_back_with_the_project(
    stage: Stage, session: Session, bench: Workbench, grid: Grid, qtbot: QtBot
) -> None:
    assert grid.frozen is not None
    grid.frozen.freeze(2)
    grid.setColumnWidth(0, 173)
    qtbot.wait(700)
    assert session.keeper.part("grid")["frozen"] == 2
    stage.program.session_changed.emit()
    stage.settle()
    page = bench
    assert page.desk is not None
    again = page.desk.desk.grid
    assert again is not grid
    assert again.frozen is not None
    assert (again.frozen.count, again.columnWidth(0)) == (2, 173)


def test_frozen_columns_stay_in_sight_and_can_be_let_go(grid: Grid, qtbot: QtBot) -> None:
    assert grid.frozen is not None
    grid.frozen.freeze(2)
    stand(grid, 0, grid.table_model.columnCount() - 1)
    assert grid.frozen.isVisible()
    assert not grid.frozen.isColumnHidden(1)
    slid = grid.horizontalScrollBar().value()
    stand(grid, 3, 0)
    assert grid.horizontalScrollBar().value() == slid  # it is in sight already
    grid.frozen.freeze(0)
    assert not grid.frozen.isVisible()
    grid.frozen.freeze(1)


def test_a_cell_of_a_frozen_column_can_be_typed_in(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    assert grid.frozen is not None
    grid.frozen.freeze(1)
    stand(grid, 0, grid.table_model.columnCount() - 1)
    stand(grid, 2, 0)
    grid.setFocus()
    qtbot.keyClick(grid, Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    assert grid.frozen.isAncestorOf(editor)
    qtbot.keyClicks(editor, "77")
    qtbot.keyClick(editor, Key.Key_Return)
    stage.settle()
    assert kinds(session) == ["edit_cell"]


def test_alt_and_down_offer_the_most_frequent_values(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    stand(grid, 0, 2)
    menus: list[list[str]] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, ValueMenu):
            menus.append([action.text() for action in menu.actions()])
            qtbot.keyClick(menu, Key.Key_Return)

    clock = QTimer()
    clock.timeout.connect(look)
    clock.start(50)
    qtbot.keyClick(grid, Key.Key_Down, Held.AltModifier)
    qtbot.waitUntil(lambda: bool(menus))
    clock.stop()
    stage.settle()
    table = view_of(session).table
    most = table.texts(table.columns[2]).value_counts().index[0]
    assert menus[0][0].startswith(most)
    assert column(session, 2, 1) == [most]


def test_the_line_below_says_what_is_chosen_and_what_was_left_out(
    stage: Stage, session: Session, grid: Grid, bench: Workbench, qtbot: QtBot
) -> None:
    choose(grid, (0, 0), (5, 1))
    qtbot.wait(150)
    stage.settle()
    assert bench.hint.startswith("12 celdas")
    stand(grid, 0, 0)
    qtbot.wait(150)
    stage.settle()
    assert bench.hint == ""


def test_figures_leave_out_text_empty_cells_and_what_could_not_be_read() -> None:
    texts = Series(["x", "", None, "y"], dtype="str")
    frame = DataFrame({"a": [1000.1, 234.4, None, None], "b": texts})
    unread = {"a": Series({3: "A/D"}, dtype="str")}
    table = grid_table(Table(frame, {"a": Kind.MONEY, "b": Kind.TEXT}, unread))
    found = figures_of(table, [(0, 3, 0, 1)], unwatched)
    assert (found.cells, found.numbers, found.texts, found.empty) == (8, 2, 3, 3)
    words = [one.render("es") for one in found.words()]
    assert words == [
        "8 celdas", "suma 1.234,50", "promedio 617,25", "se dejaron afuera 3 sin número", "3 vacías"
    ]  # fmt: skip


def test_everything_is_found_by_name(bench: Workbench) -> None:
    offered = {str(action.text): action.shortcut for action in bench.offers()}
    assert offered["Buscar y reemplazar en la tabla…"] == "Ctrl+H"
    assert offered["Ir a una fila o a una columna…"] == "Ctrl+G"
    assert offered["Buscar un valor de la columna…"] == "Ctrl+Shift+F"
    assert "Inmovilizar hasta acá" in offered
