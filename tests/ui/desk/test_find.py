"""Find, replace and go to, with real keys on the real desk."""

import numpy as np
import pytest
from pandas import DataFrame, Series, to_datetime
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.analysis.conditions.contains import Contains
from app.analysis.finding import Wanted
from app.progress import Cancelled, unwatched
from app.ui.desk.find_bar import FindBar
from app.ui.desk.going import Going
from app.ui.desk.searching import search
from app.ui.grid.grid import Grid
from app.ui.grid.kinds import AMOUNT, DATE, NUMBER, TEXT
from app.ui.grid.matches import Found
from app.ui.grid.table import GridColumn, GridTable
from app.ui.pages.workbench import Workbench
from app.ui.session import Session
from app.ui.stage import Stage
from tests.ui.desk.conftest import view_of
from tests.ui.desk.grid_hands import column, here, kinds, stand

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SUPPLIER = 3
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, off the screen


@pytest.fixture
def grid(bench: Workbench) -> Grid:
    assert bench.desk is not None
    grid = bench.desk.desk.grid
    grid.window().activateWindow()
    grid.setFocus()
    stand(grid, 0, 0)
    return grid


@pytest.fixture
def bar(bench: Workbench) -> FindBar:
    assert bench.hands is not None
    return bench.hands.finder.bar


@pytest.fixture
def going(bench: Workbench) -> Going:
    assert bench.hands is not None
    return bench.hands.going


def find(stage: Stage, grid: Grid, bar: FindBar, text: str, qtbot: QtBot) -> None:
    qtbot.keyClick(grid, Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is bar.field
    bar.field.clear()
    if text.isascii():
        qtbot.keyClicks(bar.field, text)
    else:  # the keyboard of the tests has no such letters
        bar.field.insert(text)
        bar.field.textEdited.emit(text)
    qtbot.wait(220)
    stage.settle()


def test_finds_without_accents_nor_capitals_counts_and_goes_around(
    stage: Stage, session: Session, grid: Grid, bar: FindBar, qtbot: QtBot
) -> None:
    table = view_of(session).table
    name = next(one for one in table.texts(table.columns[SUPPLIER]) if isinstance(one, str))
    bar.here.setChecked(False)
    find(stage, grid, bar, name[:6].upper(), qtbot)
    total = int(bar.count.text().split()[0].replace(".", ""))
    assert total > 1
    seen = []
    for number in range(1, total + 1):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
        seen.append(here(grid))
        assert bar.count.text() == f"{number} de {total}"
    assert seen == sorted(set(seen))
    qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    assert here(grid) == seen[0]
    qtbot.keyClick(bar.field, Qt.Key.Key_F3, SHIFT)
    assert here(grid) == seen[-1]


def test_escape_closes_takes_the_marks_off_and_gives_the_keyboard_back(
    stage: Stage, grid: Grid, bar: FindBar, bench: Workbench, qtbot: QtBot
) -> None:
    find(stage, grid, bar, "a", qtbot)
    finder = bench.hands.finder if bench.hands else None
    assert finder is not None
    assert finder.found is not None
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert bench.hands is not None
    assert bench.hands.finder.found is None
    assert QApplication.focusWidget() is grid


def test_replace_all_is_one_step_and_says_before_how_many(
    stage: Stage, session: Session, grid: Grid, bar: FindBar, qtbot: QtBot
) -> None:
    stand(grid, 0, SUPPLIER)
    qtbot.keyClick(grid, Qt.Key.Key_H, CONTROL)
    bar.here.setChecked(True)
    bar.field.clear()
    qtbot.keyClicks(bar.field, "s.a.")
    qtbot.wait(220)
    stage.settle()
    before = view_of(session).table
    name = before.columns[SUPPLIER]
    expected = int(before.texts(name).str.contains("s.a.", case=False, regex=False).sum())
    assert bar.all.text() == f"Reemplazar todo ({expected})"
    qtbot.keyClicks(bar.new, "SA")
    qtbot.mouseClick(bar.all, Qt.MouseButton.LeftButton)
    stage.settle()
    assert kinds(session) == ["replace_in_columns"]
    changed = before.texts(name).fillna("") != view_of(session).table.texts(name).fillna("")
    assert int(changed.sum()) == expected
    assert bar.count.text() == "No se encontró nada"
    bar.here.setChecked(False)
    bar.closed.emit()


def test_replace_one_writes_that_cell_and_goes_to_the_next(
    stage: Stage, session: Session, grid: Grid, bar: FindBar, qtbot: QtBot
) -> None:
    first = column(session, SUPPLIER, 1)[0]
    assert isinstance(first, str)
    qtbot.keyClick(grid, Qt.Key.Key_H, CONTROL)
    find(stage, grid, bar, first, qtbot)
    qtbot.keyClick(grid, Qt.Key.Key_H, CONTROL)
    bar.new.setText("otro")
    bar.new.setFocus()
    qtbot.keyClick(bar.new, Qt.Key.Key_Return)
    assert here(grid) == (0, SUPPLIER)
    qtbot.keyClick(bar.new, Qt.Key.Key_Return)
    stage.settle()
    assert column(session, SUPPLIER, 1) == ["otro"]
    assert kinds(session) == ["edit_cell"]
    bar.closed.emit()


def test_with_a_filter_only_the_rows_in_sight_are_replaced(
    stage: Stage, session: Session, grid: Grid, bar: FindBar, qtbot: QtBot
) -> None:
    name = view_of(session).table.columns[SUPPLIER]
    session.filter_column(name, Contains(name, "a"))
    stage.settle()
    qtbot.keyClick(grid, Qt.Key.Key_H, CONTROL)
    find(stage, grid, bar, "e", qtbot)
    qtbot.keyClick(grid, Qt.Key.Key_H, CONTROL)
    qtbot.mouseClick(bar.all, Qt.MouseButton.LeftButton)
    stage.settle()
    assert kinds(session) == ["only_where"]
    bar.closed.emit()


def big() -> GridTable:
    rows = 600
    frame = DataFrame(
        {
            "name": Series(["Núñez", None] * (rows // 2), dtype="str"),
            "amount": [1234.5, float("nan")] * (rows // 2),
            "day": to_datetime(Series(["2019-03-01", None] * (rows // 2))),
            "place": range(rows),
        }
    )
    kinds_ = (TEXT, AMOUNT, DATE, NUMBER)
    columns = tuple(GridColumn(str(name), one) for name, one in zip(frame, kinds_, strict=True))
    return GridTable(frame, columns, raw={2: {1: "a confirmar"}})


@pytest.mark.parametrize(
    ("text", "cells"),
    [("nunez", 300), ("1.234", 300), ("01/03", 300), ("confirmar", 1), ("599", 1), ("zz", 0)],
)
def test_finds_what_the_screen_shows(text: str, cells: int) -> None:
    assert search(big(), Wanted(text), range(4), unwatched).total == cells


def test_among_the_rows_of_a_filter_the_places_are_those_shown() -> None:
    rows = np.array([599, 1, 0], np.int64)
    table = big()
    shown = GridTable(table.frame, table.columns, rows, raw=table.raw)
    found = search(shown, Wanted("nunez"), range(4), unwatched)
    assert [found.cell(at) for at in range(found.total)] == [(2, 0)]
    unread = search(shown, Wanted("confirmar"), range(4), unwatched)
    assert [unread.cell(at) for at in range(unread.total)] == [(1, 2)]


def test_a_search_can_be_cancelled() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        search(big(), Wanted("5"), range(4), stop)


def test_cells_are_visited_row_by_row() -> None:
    found = Found(3, {2: np.array([True, False, True]), 0: np.array([False, True, True])})
    assert [found.cell(at) for at in range(found.total)] == [(0, 2), (1, 0), (2, 0), (2, 2)]
    assert [found.before(*cell) for cell in ((0, 0), (1, 0), (2, 1), (2, 2))] == [0, 1, 3, 3]
    assert Found(0, {}).total == 0


def test_control_g_goes_to_a_row_of_the_file_and_to_a_column_by_part_of_its_name(
    stage: Stage, session: Session, grid: Grid, going: Going, qtbot: QtBot
) -> None:
    name = view_of(session).table.columns[SUPPLIER]
    session.filter_column(name, Contains(name, "s"))
    stage.settle()
    number = grid.table_model.table.number_text(5)
    qtbot.keyClick(grid, Qt.Key.Key_G, CONTROL)
    assert QApplication.focusWidget() is going.bar.row_field
    qtbot.keyClicks(going.bar.row_field, number)
    qtbot.keyClicks(going.bar.column_field, name[1:6].upper())
    qtbot.keyClick(going.bar.row_field, Qt.Key.Key_Return)
    assert here(grid) == (5, SUPPLIER)
    assert not going.bar.isVisible()


def test_where_there_is_no_such_row_or_column_the_bar_says_so(
    grid: Grid, going: Going, qtbot: QtBot
) -> None:
    qtbot.keyClick(grid, Qt.Key.Key_G, CONTROL)
    qtbot.keyClicks(going.bar.row_field, "999999")
    qtbot.keyClick(going.bar.row_field, Qt.Key.Key_Return)
    assert "999999" in going.bar.trouble.text()
    going.bar.row_field.clear()
    qtbot.keyClicks(going.bar.column_field, "zzz")
    qtbot.keyClick(going.bar.column_field, Qt.Key.Key_Return)
    assert "zzz" in going.bar.trouble.text()
    qtbot.keyClick(going.bar.row_field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is grid
