"""A formula written in the form of a new column, on the real window, with the keyboard alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import i18n
from app.analysis.step import steps
from app.ui.desk.step_panel import StepPanel
from app.ui.formula.editor import FormulaEditor
from app.ui.pages.workbench import Workbench
from app.ui.stage import Stage

DIRTY = "compras-sucias"


@pytest.fixture(scope="module")
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    stage = Stage(qapp, tmp_path_factory.mktemp("profile"))
    stage.open_practice(DIRTY)
    stage.dress("es", "light", (1366, 768))
    yield stage
    stage.close()
    i18n.use_language("en")


@pytest.fixture
def panel(stage: Stage) -> StepPanel:
    stage.program.go("workbench")
    stage.settle()
    assert stage.window is not None
    stage.window.activateWindow()
    page = stage.window.pages["workbench"]
    assert isinstance(page, Workbench)
    assert page.desk is not None
    page.desk.close_all()
    page.begin(steps["new_column"])
    stage.settle()
    found = page.desk.desk.side.currentWidget()
    assert isinstance(found, StepPanel)
    return found


def editor_of(panel: StepPanel) -> FormulaEditor:
    widget = panel.form.editors["formula"].widget
    assert isinstance(widget, FormulaEditor)
    return widget


def write_with_keys(panel: StepPanel, qtbot: QtBot) -> None:
    """Name the column and write LARGO([proveedor]), taking what is offered."""
    name = QApplication.focusWidget()
    assert name is not None
    qtbot.keyClicks(name, "largo")
    qtbot.keyClick(name, Qt.Key.Key_Tab)
    field = editor_of(panel).field
    assert field.hasFocus()
    qtbot.keyClicks(field, "LAR")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "[prov")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    qtbot.keyClicks(field, ")")


def test_a_column_is_made_with_the_keyboard_alone(
    panel: StepPanel, stage: Stage, qtbot: QtBot
) -> None:
    session = stage.program.session
    assert session is not None
    done = len(session.recipe.entries)
    write_with_keys(panel, qtbot)
    field = editor_of(panel).field
    assert field.toPlainText() == "LARGO([proveedor])"
    assert len(session.recipe.entries) == done
    stage.settle()
    assert "proveedor" in editor_of(panel).words.text()
    assert panel.preview.words
    qtbot.keyClick(field, Qt.Key.Key_Return)
    stage.settle()
    assert [entry.step.kind for entry in session.recipe.entries[done:]] == ["new_column"]
    session.undo()
    stage.settle()


def test_what_is_wrong_is_said_once_and_mended_from_the_form(
    panel: StepPanel, stage: Stage, qtbot: QtBot
) -> None:
    name = QApplication.focusWidget()
    assert name is not None
    qtbot.keyClicks(name, "doble")
    editor = editor_of(panel)
    editor.field.setFocus()
    qtbot.keyClicks(editor.field, "LARGGO([proveedor]) * 2")
    stage.settle()
    assert editor.mending.isVisible()
    assert panel.preview.words == ""
    assert not panel.apply.isEnabled()
    qtbot.mouseClick(editor.mending.mend, Qt.MouseButton.LeftButton)
    stage.settle()
    assert editor.read() == "LARGO([proveedor]) * 2"
    assert panel.apply.isEnabled()


def test_escape_closes_the_offer_first_and_the_form_afterwards(
    panel: StepPanel, stage: Stage, qtbot: QtBot
) -> None:
    field = editor_of(panel).field
    field.setFocus()
    qtbot.keyClicks(field, "RED")
    assert field.offers.isVisible()
    with qtbot.assertNotEmitted(panel.closed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.offers.isHidden()
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_a_formula_that_is_edited_again_is_there_as_it_was_written(
    stage: Stage, panel: StepPanel, qtbot: QtBot
) -> None:
    editor = editor_of(panel)
    editor.write("[proveedor] &\n[oc_id]")
    assert editor.read() == "[proveedor] &\n[oc_id]"
    assert not editor.field.is_offering
