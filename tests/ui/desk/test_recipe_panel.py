"""The recipe panel moved with the mouse and with the keys, one step or several at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.analysis.recipe import Entry, Recipe
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.steps.sort_rows import SortRows
from app.analysis.steps.trim_spaces import TrimSpaces
from app.ui.desk.bound import BoundDesk
from app.ui.desk.history_panel import HistoryPanel
from app.ui.desk.note_panel import NotePanel
from app.ui.desk.save_panel import SavePanel
from app.ui.desk.step_panel import StepPanel
from app.ui.desk.step_row import StepRow
from app.ui.pages.workbench import Workbench
from app.ui.session import Session
from app.ui.stage import Stage
from app.ui.widgets.row_button import RowButton
from tests.ui.desk.conftest import view_of

Key, Held, LEFT = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
TRIM, UPPER = TrimSpaces(("proveedor",)), ChangeCase("organismo", "upper")
RENAME, SORT = RenameColumn("organismo", "ente"), SortRows("monto")
Press = Callable[..., None]


@pytest.fixture
def desk(bench: Workbench) -> BoundDesk:
    assert bench.desk is not None
    return bench.desk


@pytest.fixture
def press(stage: Stage, desk: BoundDesk, qtbot: QtBot) -> Press:
    """Press a key in the row of a step, and wait for what comes of it."""

    def press(step: int, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
        row = desk.desk.recipe.rows[step]
        row.setFocus()
        qtbot.keyClick(row, key, held)
        stage.settle()

    return press


def done(stage: Stage, session: Session, *steps: object) -> None:
    for step in steps:
        session.add(step)  # type: ignore[arg-type]
        stage.settle()


def kinds(session: Session) -> list[str]:
    return [entry.step.kind for entry in session.recipe.entries]


def row_of_keyboard(desk: BoundDesk) -> int:
    return desk.desk.recipe.rows.index(QApplication.focusWidget())  # type: ignore[arg-type]


def test_a_click_shows_the_table_at_that_step_and_changes_nothing(
    stage: Stage, session: Session, desk: BoundDesk, qtbot: QtBot
) -> None:
    done(stage, session, TRIM, RENAME, SORT)
    recipe, past = session.recipe, desk.looking.past
    qtbot.mouseClick(desk.desk.recipe.rows[1], LEFT)
    stage.settle()
    assert past.isVisible()
    assert "organismo" in [one.name for one in past.grid.table_model.table.columns]
    assert past.words.text() == "Estás viendo el paso 2 de 4"
    assert not desk.desk.grid.isEnabled()
    qtbot.keyClicks(past.grid, "algo")
    assert session.recipe is recipe
    qtbot.keyClick(past.grid, Key.Key_Escape)
    assert not past.isVisible()
    assert desk.desk.grid.isEnabled()


def test_the_last_step_is_where_we_are(
    stage: Stage, session: Session, desk: BoundDesk, qtbot: QtBot
) -> None:
    done(stage, session, TRIM, RENAME)
    qtbot.mouseClick(desk.desk.recipe.rows[1], LEFT)
    stage.settle()
    assert desk.looking.past.isVisible()
    qtbot.mouseClick(desk.desk.recipe.rows[2], LEFT)
    stage.settle()
    assert not desk.looking.past.isVisible()


def test_doing_something_ends_the_look(stage: Stage, session: Session, desk: BoundDesk) -> None:
    done(stage, session, TRIM, RENAME)
    desk.desk.recipe.asked.emit("see", 0)
    session.undo()  # before the past is even there
    stage.settle()
    assert not desk.looking.past.isVisible()
    desk.desk.recipe.asked.emit("see", -1)
    stage.settle()
    assert desk.looking.past.isVisible()
    done(stage, session, SORT)
    assert not desk.looking.past.isVisible()


def test_the_keys_switch_copy_move_and_take_out(
    stage: Stage, session: Session, desk: BoundDesk, press: Press
) -> None:
    done(stage, session, TRIM, UPPER, SORT)
    press(3, Key.Key_Up, Held.AltModifier)
    assert kinds(session) == ["trim_spaces", "sort_rows", "change_case"]
    assert row_of_keyboard(desk) == 2
    press(2, Key.Key_Space)
    assert [entry.on for entry in session.recipe.entries] == [True, False, True]
    press(2, Key.Key_D, Held.ControlModifier)
    assert kinds(session) == ["trim_spaces", "sort_rows", "sort_rows", "change_case"]
    press(3, Key.Key_Delete)
    press(1, Key.Key_Down, Held.AltModifier)
    assert kinds(session) == ["sort_rows", "trim_spaces", "change_case"]


def test_the_first_row_and_the_ends_do_not_move(
    stage: Stage, session: Session, press: Press
) -> None:
    done(stage, session, TRIM, UPPER)
    for key in (Key.Key_Delete, Key.Key_Space):
        press(0, key)
    press(1, Key.Key_Up, Held.AltModifier)
    press(2, Key.Key_Down, Held.AltModifier)
    assert session.recipe == Recipe.of(TRIM, UPPER)


def test_enter_edits_and_n_writes_a_note(
    stage: Stage, session: Session, desk: BoundDesk, press: Press
) -> None:
    done(stage, session, TRIM)
    press(1, Key.Key_Return)
    assert isinstance(desk.desk.side.currentWidget(), StepPanel)
    press(1, Key.Key_N)
    assert isinstance(desk.desk.side.currentWidget(), NotePanel)


def test_several_are_chosen_with_shift_and_control_and_taken_out_at_once(
    stage: Stage, session: Session, desk: BoundDesk, press: Press, qtbot: QtBot
) -> None:
    done(stage, session, TRIM, UPPER, SORT, TRIM, UPPER)
    rows = desk.desk.recipe.rows
    qtbot.mouseClick(rows[1], LEFT)
    qtbot.mouseClick(rows[3], LEFT, Held.ShiftModifier)
    qtbot.mouseClick(rows[2], LEFT, Held.ControlModifier)
    assert desk.desk.recipe.steps.chosen == {0, 2}
    stage.settle()
    press(3, Key.Key_Space)
    assert [entry.on for entry in session.recipe.entries] == [False, True, False, True, True]
    press(3, Key.Key_Delete)
    assert kinds(session) == ["change_case", "trim_spaces", "change_case"]
    desk.work.toast.undo.click()
    stage.settle()
    assert len(session.recipe.entries) == 5


def test_several_are_chosen_with_the_keyboard_and_kept_as_a_recipe_of_their_own(
    stage: Stage, session: Session, desk: BoundDesk, press: Press
) -> None:
    done(stage, session, TRIM, UPPER, SORT)
    press(1, Key.Key_Down, Held.ShiftModifier)
    assert desk.desk.recipe.steps.chosen == {0, 1}
    menu = desk.desk.recipe.steps.menu(1)
    next(one for one in menu.actions() if "Guardarlos" in one.text()).trigger()
    panel = desk.desk.side.currentWidget()
    assert isinstance(panel, SavePanel)
    panel.name.setText("Dos")
    panel.enter()
    assert [len(one.recipe.entries) for one in desk.door._shelf.all()] == [2]


def test_a_step_is_dragged_to_another_place(
    stage: Stage, session: Session, desk: BoundDesk
) -> None:
    done(stage, session, TRIM, UPPER, SORT)
    drag(desk.desk.recipe.rows[3], desk.desk.recipe.rows[1])
    stage.settle()
    assert kinds(session) == ["sort_rows", "trim_spaces", "change_case"]
    drag(desk.desk.recipe.rows[1], desk.desk.recipe.rows[0])
    stage.settle()
    assert kinds(session) == ["sort_rows", "trim_spaces", "change_case"]
    assert not desk.looking.past.isVisible()


def drag(row: StepRow, before: StepRow) -> None:
    """Take a row with the mouse to the top of another."""
    start = QPoint(60, 10)
    there = row.mapFromGlobal(before.mapToGlobal(QPoint(60, 3)))
    QTest.mousePress(row, LEFT, pos=start)
    QTest.mouseMove(row, start + QPoint(0, -20))
    QTest.mouseMove(row, there)
    QTest.mouseRelease(row, LEFT, pos=there)


def test_what_would_break_is_said_before_and_can_be_cancelled_or_done(
    stage: Stage, session: Session, desk: BoundDesk, press: Press, qtbot: QtBot
) -> None:
    done(stage, session, RENAME, TRIM, ChangeCase("ente", "upper"))
    message = desk.desk.recipe.message
    press(1, Key.Key_Delete)
    assert message.isVisible()
    assert "Paso 4" in message.words
    assert "ente" in message.words
    qtbot.keyClick(message.no, Key.Key_Escape)
    assert not message.isVisible()
    assert kinds(session) == ["rename_column", "trim_spaces", "change_case"]
    press(1, Key.Key_Space)
    assert message.isVisible()
    qtbot.mouseClick(message.yes, LEFT)
    stage.settle()
    assert not session.recipe.entries[0].on
    assert view_of(session).run.problem is not None


def test_what_would_break_by_an_edit_is_said_and_the_form_stays(
    stage: Stage, session: Session, desk: BoundDesk
) -> None:
    done(stage, session, RENAME, ChangeCase("ente", "upper"))
    desk.hands.apply(RenameColumn("organismo", "otro"), 0)
    stage.settle()
    assert desk.desk.recipe.message.isVisible()
    assert session.recipe.entries[0].step == RENAME
    desk.desk.recipe.message.yes.click()
    stage.settle()
    assert session.recipe.entries[0].step == RenameColumn("organismo", "otro")


def test_a_step_that_cannot_be_done_is_mended_where_it_stands(
    stage: Stage, session: Session, desk: BoundDesk, qtbot: QtBot
) -> None:
    session.change(Recipe.of(TRIM, RenameColumn("Organismos", "ente"), TRIM))
    stage.settle()
    rows = desk.desk.recipe.rows
    assert "No se puede hacer" in rows[2].words.counts
    assert rows[3].words.counts == "Espera al paso 3"
    way = rows[2].findChildren(RowButton)[0]
    qtbot.mouseClick(way, LEFT)
    stage.settle()
    assert view_of(session).run.problem is None
    assert session.recipe.entries[1].step == RENAME
    assert not rows[2].words.ways


def test_after_each_step_a_toast_says_what_it_did_and_undoes_it(
    stage: Stage, session: Session, desk: BoundDesk, qtbot: QtBot
) -> None:
    done(stage, session, TRIM)
    toast = desk.work.toast
    assert toast.isVisible()
    assert toast.words.text() == "Listo: 66 celdas"
    assert QApplication.focusWidget() is not toast.undo
    qtbot.mouseClick(toast.undo, LEFT)
    stage.settle()
    assert session.recipe == Recipe()
    assert not toast.isVisible()


def test_going_back_and_doing_something_else_makes_a_branch_to_look_at_and_return_to(
    stage: Stage, session: Session, desk: BoundDesk
) -> None:
    done(stage, session, TRIM, RENAME)
    session.undo()
    done(stage, session, SORT)
    assert desk.desk.recipe.branches.isVisible()
    desk.desk.recipe.branches.click()
    panel = desk.desk.side.currentWidget()
    assert isinstance(panel, HistoryPanel)
    assert len(panel.branches) == 1
    [end] = desk.door.moments.branches()
    assert desk.door.moments.named(end) == RENAME.sentence()
    panel.looked.emit(end)
    stage.settle()
    past = desk.looking.past
    assert past.isVisible()
    assert past.take.isVisible()
    assert "ente" in [one.name for one in past.grid.table_model.table.columns]
    past.take.click()
    stage.settle()
    assert kinds(session) == ["trim_spaces", "rename_column"]
    assert [desk.door.moments.named(one) for one in desk.door.moments.branches()] == [
        SORT.sentence()
    ]


def test_a_branch_is_taken_off_the_list_for_good(
    stage: Stage, session: Session, desk: BoundDesk
) -> None:
    done(stage, session, TRIM)
    session.undo()
    done(stage, session, SORT)
    desk.door.history()
    panel = desk.desk.side.currentWidget()
    assert isinstance(panel, HistoryPanel)
    panel.removed.emit(desk.door.moments.branches()[0])
    assert panel.branches == []
    assert not desk.desk.recipe.branches.isVisible()
    assert session.keeper.part("moments")["gone"] == [1]


def test_any_of_the_last_moves_is_gone_back_to_and_done_again(
    stage: Stage, session: Session, desk: BoundDesk, qtbot: QtBot
) -> None:
    done(stage, session, TRIM, RENAME, SORT)
    desk.door.history()
    panel = desk.desk.side.currentWidget()
    assert isinstance(panel, HistoryPanel)
    assert len(panel.moves) == 4  # with the file as it was opened
    qtbot.mouseClick(panel.moves[2], LEFT)
    stage.settle()
    assert session.recipe == Recipe.of(TRIM)
    assert session.history.can_redo
    qtbot.mouseClick(panel.moves[0], LEFT)
    stage.settle()
    assert session.recipe == Recipe.of(TRIM, RENAME, SORT)
    assert not desk.door.moments.branches()


def test_notes_and_counts_stay_in_their_rows_while_the_rest_changes(
    stage: Stage, session: Session, desk: BoundDesk
) -> None:
    session.change(Recipe((Entry(TRIM, note="porque sí"), Entry(SORT))))
    stage.settle()
    first = desk.desk.recipe.rows[1]
    session.add(RENAME)
    assert first is desk.desk.recipe.rows[1]
    assert first.words.counts == "66 celdas"
    assert "porque sí" in first.accessibleName()


def test_the_recipe_goes_on_in_a_window_of_another_language(stage: Stage, session: Session) -> None:
    stage.undress()
    try:
        session.add(TRIM)
        stage.settle()
        stage.dress("es", "light", (1366, 768))
        stage.program.go("workbench")
        session.add(SORT)
        stage.settle()
        assert kinds(session) == ["trim_spaces", "sort_rows"]
    finally:
        stage.undress()
        stage.dress("es", "light", (1366, 768))
        stage.program.go("workbench")
