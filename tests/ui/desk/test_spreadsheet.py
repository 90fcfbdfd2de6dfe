"""The habits of a spreadsheet, with real keys and a real mouse."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.analysis.row_labels import MADE
from app.ui.grid.fill_handle import FillHandle
from app.ui.grid.grid import Grid
from app.ui.pages.workbench import Workbench
from app.ui.session import Session
from app.ui.stage import Stage
from tests.ui.desk.conftest import view_of
from tests.ui.desk.grid_hands import choose, column, here, kinds, stand

Key, Held = Qt.Key, Qt.KeyboardModifier
CONTROL, SHIFT, ALT = Held.ControlModifier, Held.ShiftModifier, Held.AltModifier


@pytest.fixture
def grid(bench: Workbench) -> Grid:
    assert bench.desk is not None
    grid = bench.desk.desk.grid
    grid.window().activateWindow()
    grid.setFocus()
    stand(grid, 0, 0)
    return grid


def put(text: str) -> None:
    QApplication.clipboard().setText(text)


# Paste


def test_one_value_fills_every_chosen_cell(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    put("Obra")
    choose(grid, (1, 3), (4, 3))
    qtbot.keyClick(grid, Key.Key_V, CONTROL)
    stage.settle()
    assert column(session, 3, 6)[1:5] == ["Obra"] * 4
    assert kinds(session) == ["edit_cells"]


def test_a_block_is_repeated_when_the_range_is_a_multiple(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    put("a\nb\n")
    choose(grid, (0, 3), (5, 3))
    qtbot.keyClick(grid, Key.Key_V, CONTROL)
    stage.settle()
    assert column(session, 3, 6) == ["a", "b"] * 3


def test_lines_beyond_the_end_are_counted_and_added_as_rows_in_one_step(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    rows = len(view_of(session).table)
    put("a\nb\nc\n")
    stand(grid, rows - 1, 3)
    qtbot.keyClick(grid, Key.Key_V, CONTROL)
    stage.settle()
    assert stage.window is not None
    bar = stage.window.frame.message_bar
    assert bar.isVisible()
    assert bar.action.text() == "Agregarlas como 2 filas"
    bar.action.click()
    stage.settle()
    assert kinds(session) == ["edit_cells", "insert_rows"]
    table = view_of(session).table
    assert table.frame.iloc[-3:, 3].tolist() == ["a", "b", "c"]
    assert list(table.frame.index[-2:]) == [MADE, MADE + 1]


def test_a_table_of_calc_is_pasted_with_its_exact_numbers(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    names = view_of(session).table.columns
    at = names.index("monto")
    content = QMimeData()
    content.setHtml('<table><tr><td sdval="1234.5" sdnum="1033;0;#,##0">1,235</td></tr></table>')
    content.setText("1,235")
    QApplication.clipboard().setMimeData(content)
    stand(grid, 0, at)
    qtbot.keyClick(grid, Key.Key_V, CONTROL)
    stage.settle()
    table = view_of(session).table
    written = table.frame["monto"].iloc[0]
    assert written == (1234.5 if table.is_number("monto") else "1234,5")


def test_five_thousand_rows_are_one_step_and_one_undo(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    before = len(view_of(session).table)
    put("".join(f"proveedor {row}\t{row},5\n" for row in range(5000)))
    stand(grid, 0, 3)
    qtbot.keyClick(grid, Key.Key_V, CONTROL)
    stage.settle()
    assert stage.window is not None
    stage.window.frame.message_bar.action.click()
    stage.settle()
    assert len(view_of(session).table) == 5000
    session.undo()
    session.undo()
    stage.settle()
    assert (len(view_of(session).table), kinds(session)) == (before, [])


def test_cut_leaves_the_cells_empty(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    name = column(session, 3, 1)[0]
    choose(grid, (0, 3), (0, 3))
    qtbot.keyClick(grid, Key.Key_X, CONTROL)
    stage.settle()
    assert QApplication.clipboard().text() == f"{name}\n"
    assert view_of(session).table.frame.iloc[0, 3] != name


def test_names_are_copied_with_control_and_shift(grid: Grid, qtbot: QtBot) -> None:
    choose(grid, (0, 0), (1, 1))
    qtbot.keyClick(grid, Key.Key_C, CONTROL | SHIFT)
    names = [grid.table_model.column(at).name for at in (0, 1)]
    assert QApplication.clipboard().text().splitlines()[0].split("\t") == names


# Fill


def test_control_d_writes_the_first_row_in_the_others(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    name = column(session, 3, 1)[0]
    choose(grid, (0, 3), (3, 3))
    qtbot.keyClick(grid, Key.Key_D, CONTROL)
    stage.settle()
    assert column(session, 3, 4) == [name] * 4
    assert kinds(session) == ["edit_cells"]
    assert len(grid.selectionModel().selectedIndexes()) == 4  # they are chosen still


def test_control_d_on_one_cell_takes_the_one_above(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    name = column(session, 3, 1)[0]
    stand(grid, 1, 3)
    qtbot.keyClick(grid, Key.Key_D, CONTROL)
    stage.settle()
    assert column(session, 3, 2) == [name, name]


def test_control_r_writes_the_first_column_in_the_others(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    name = column(session, 2, 1)[0]
    choose(grid, (0, 2), (0, 3))
    qtbot.keyClick(grid, Key.Key_R, CONTROL)
    stage.settle()
    assert column(session, 3, 1) == [name]


def drag(grid: Grid, handle: FillHandle, to: tuple[int, int], qtbot: QtBot) -> None:
    view = grid.viewport()
    end = grid.visualRect(grid.table_model.index(*to)).center()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=handle.box().center())
    qtbot.mouseMove(view, end - QPoint(0, 3))
    qtbot.mouseMove(view, end)
    view.grab()  # the outline is painted
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_dragging_the_corner_goes_on_with_a_series(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    put("Comuna 1\nComuna 2\n")
    stand(grid, 0, 3)
    qtbot.keyClick(grid, Key.Key_V, CONTROL)
    stage.settle()
    choose(grid, (0, 3), (1, 3))
    drag(grid, grid.fill_handle, (4, 3), qtbot)
    stage.settle()
    assert column(session, 3, 5) == [f"Comuna {number}" for number in range(1, 6)]
    assert kinds(session) == ["edit_cells"] * 2


def test_dragging_the_corner_of_one_cell_repeats_it_upwards_too(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    name = column(session, 3, 4)[3]
    choose(grid, (3, 3), (3, 3))
    drag(grid, grid.fill_handle, (1, 3), qtbot)
    stage.settle()
    assert column(session, 3, 4)[1:] == [name] * 3


def test_escape_leaves_the_drag_without_writing(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    choose(grid, (0, 3), (0, 3))
    view, end = grid.viewport(), grid.visualRect(grid.table_model.index(3, 3)).center()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=grid.fill_handle.box().center())
    qtbot.mouseMove(view, end)
    qtbot.keyClick(grid, Key.Key_Escape)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    stage.settle()
    assert kinds(session) == []


# Keys


def test_control_and_an_arrow_go_to_the_edge_of_the_data(grid: Grid, qtbot: QtBot) -> None:
    rows, columns = grid.table_model.rowCount(), grid.table_model.columnCount()
    qtbot.keyClick(grid, Key.Key_Down, CONTROL)
    assert here(grid) == (rows - 1, 0)
    qtbot.keyClick(grid, Key.Key_Up, CONTROL)
    assert here(grid) == (0, 0)
    qtbot.keyClick(grid, Key.Key_End, CONTROL)
    assert here(grid) == (rows - 1, columns - 1)
    qtbot.keyClick(grid, Key.Key_Home, CONTROL)
    assert here(grid) == (0, 0)


def test_shift_extends_to_the_edge(grid: Grid, qtbot: QtBot) -> None:
    stand(grid, 2, 0)
    qtbot.keyClick(grid, Key.Key_Down, CONTROL | SHIFT)
    rows = grid.table_model.rowCount()
    assert len(grid.selectionModel().selectedIndexes()) == rows - 2
    qtbot.keyClick(grid, Key.Key_Up, SHIFT)
    assert len(grid.selectionModel().selectedIndexes()) == rows - 3


def test_space_chooses_columns_and_rows(grid: Grid, qtbot: QtBot) -> None:
    stand(grid, 2, 1)
    qtbot.keyClick(grid, Key.Key_Space, CONTROL)
    assert grid.selectionModel().isColumnSelected(1)
    stand(grid, 2, 1)
    qtbot.keyClick(grid, Key.Key_Space, SHIFT)
    assert grid.selectionModel().isRowSelected(2)
    qtbot.keyClick(grid, Key.Key_A, CONTROL)
    assert grid.selectionModel().isColumnSelected(0)


def test_tab_and_enter_move_as_in_any_spreadsheet(grid: Grid, qtbot: QtBot) -> None:
    qtbot.keyClick(grid, Key.Key_Tab)
    qtbot.keyClick(grid, Key.Key_Tab)
    assert here(grid) == (0, 2)
    qtbot.keyClick(grid, Key.Key_Return)
    assert here(grid) == (1, 0)
    qtbot.keyClick(grid, Key.Key_Return, SHIFT)
    assert here(grid) == (0, 0)


def test_tab_and_enter_go_around_what_is_chosen(grid: Grid, qtbot: QtBot) -> None:
    choose(grid, (1, 1), (2, 2))
    seen = []
    for _ in range(4):
        qtbot.keyClick(grid, Key.Key_Tab)
        seen.append(here(grid))
    assert seen == [(1, 2), (2, 1), (2, 2), (1, 1)]
    qtbot.keyClick(grid, Key.Key_Return)
    assert here(grid) == (2, 1)
    assert len(grid.selectionModel().selectedIndexes()) == 4


def test_the_keyboard_is_never_caught(grid: Grid, qtbot: QtBot) -> None:
    stand(grid, 0, grid.table_model.columnCount() - 1)
    qtbot.keyClick(grid, Key.Key_Tab)
    assert QApplication.focusWidget() is not grid
    grid.setFocus()
    stand(grid, 0, 0)
    qtbot.keyClick(grid, Key.Key_F6)
    assert QApplication.focusWidget() is not grid


def test_typing_writes_and_enter_goes_down(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    stand(grid, 1, 3)
    qtbot.keyClick(grid, Key.Key_N)
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "uevo")
    qtbot.keyClick(editor, Key.Key_Return)
    stage.settle()
    assert column(session, 3, 2)[1] == "nuevo"
    assert here(grid) == (2, 3)


def test_tab_after_typing_goes_right_and_escape_writes_nothing(
    stage: Stage, session: Session, grid: Grid, qtbot: QtBot
) -> None:
    stand(grid, 1, 2)
    qtbot.keyClick(grid, Key.Key_F2)
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "x")
    qtbot.keyClick(editor, Key.Key_Tab)
    stage.settle()
    assert here(grid) == (1, 3)
    assert kinds(session) == ["edit_cell"]
    qtbot.keyClick(grid, Key.Key_F2)
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "y")
    qtbot.keyClick(editor, Key.Key_Escape)
    stage.settle()
    assert kinds(session) == ["edit_cell"]
