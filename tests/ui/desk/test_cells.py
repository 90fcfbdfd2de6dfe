"""Chosen cells: copied, pasted and emptied with the keys every spreadsheet has."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.desk import cell_work
from app.ui.grid.grid import Grid
from app.ui.notice import Notice
from app.ui.pages.workbench import Workbench
from app.ui.session import Session
from app.ui.stage import Stage
from tests.ui.desk.conftest import Choose, view_of

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def grid(bench: Workbench) -> Grid:
    assert bench.desk is not None
    grid = bench.desk.desk.grid
    grid.selectionModel().clear()
    grid.setFocus()
    return grid


def test_the_person_begins_in_the_first_cell(bench: Workbench) -> None:
    assert bench.desk is not None
    here = bench.desk.desk.grid.currentIndex()
    assert (here.row(), here.column()) == (0, 0)


def test_delete_empties_the_chosen_cells_in_one_step(
    stage: Stage, session: Session, grid: Grid, choose: Choose, qtbot: QtBot
) -> None:
    choose((0, 2), (2, 3))
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    stage.settle()
    assert [entry.step.kind for entry in session.recipe.entries] == ["edit_cells"]
    emptied = view_of(session).table.frame.iloc[:3, 2:4]
    assert emptied.isna().all().all()
    session.undo()
    stage.settle()
    assert view_of(session).table.frame.iloc[:3, 2:4].notna().any().any()


def test_emptying_empty_cells_is_no_step(
    session: Session, grid: Grid, choose: Choose, qtbot: QtBot, stage: Stage
) -> None:
    choose((0, 2), (0, 2))
    for _ in range(2):
        qtbot.keyClick(grid, Qt.Key.Key_Delete)
        stage.settle()
    assert len(session.recipe.entries) == 1


def test_several_ranges_are_copied_as_one_table_with_gaps(
    grid: Grid, choose: Choose, qtbot: QtBot
) -> None:
    choose((0, 0), (0, 0))
    choose((2, 1), (2, 1))
    qtbot.keyClick(grid, Qt.Key.Key_C, CONTROL)
    texts = [[grid.table_model.cell(row, column)[0] for column in (0, 1)] for row in (0, 2)]
    assert QApplication.clipboard().text() == f"{texts[0][0]}\t\n\t{texts[1][1]}\n"


def test_what_is_copied_can_be_pasted_elsewhere_as_one_step(
    stage: Stage, session: Session, grid: Grid, choose: Choose, qtbot: QtBot
) -> None:
    choose((0, 3), (1, 3))
    qtbot.keyClick(grid, Qt.Key.Key_C, CONTROL)
    names = view_of(session).table.frame.iloc[:2, 3].tolist()
    grid.setCurrentIndex(grid.table_model.index(4, 3))
    qtbot.keyClick(grid, Qt.Key.Key_V, CONTROL)
    stage.settle()
    assert view_of(session).table.frame.iloc[4:6, 3].tolist() == names
    assert len(session.recipe.entries) == 1


def test_too_much_for_the_clipboard_is_said_in_the_bar(
    stage: Stage, grid: Grid, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cell_work, "MOST", 10)
    QApplication.clipboard().setText("before")
    said: list[Notice] = []
    stage.program.said.connect(said.append)
    grid.selectAll()
    qtbot.keyClick(grid, Qt.Key.Key_C, CONTROL)
    assert [notice.what.text for notice in said] == ["That is too much for the clipboard."]
    assert QApplication.clipboard().text() == "before"


def test_ctrl_shift_f_takes_the_keyboard_to_the_values_of_the_column(
    bench: Workbench, grid: Grid, qtbot: QtBot
) -> None:
    assert bench.desk is not None
    qtbot.keyClick(grid, Qt.Key.Key_F, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is bench.desk.desk.column.values.search
