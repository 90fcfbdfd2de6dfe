"""The desk as a whole: menus, forms, notes, filters that leave nothing, steps that fail."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.analysis.conditions.contains import Contains
from app.analysis.conditions.one_of import OneOf
from app.analysis.recipe import Entry, Recipe
from app.analysis.step import steps
from app.analysis.steps.delete_rows import DeleteRows
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.steps.to_number import ToNumber
from app.analysis.steps.trim_spaces import TrimSpaces
from app.ui.desk.cell_menu import CellMenu
from app.ui.desk.column_menu import ColumnMenu, sort_words
from app.ui.desk.desk import Desk
from app.ui.desk.hands import Hands
from app.ui.desk.note_panel import NotePanel
from app.ui.desk.step_panel import StepPanel
from app.ui.pages.workbench import CHARTS, SUMMARY, Workbench
from app.ui.session import Session
from app.ui.stage import Stage
from app.ui.widgets.button import Button
from app.ui.widgets.message_bar import MessageBar
from tests.ui.desk.conftest import view_of


@pytest.fixture
def hands(bench: Workbench) -> Hands:
    assert bench.hands is not None
    return bench.hands


@pytest.fixture
def desk(bench: Workbench) -> Desk:
    assert bench.desk is not None
    return bench.desk.desk


@pytest.fixture
def bar(stage: Stage) -> MessageBar:
    assert stage.window is not None
    return stage.window.frame.message_bar


def form(stage: Stage, hands: Hands, kind: str, **start: object) -> StepPanel:
    hands.begin(steps[kind], dict(start))
    stage.settle()
    panel = hands.desk.side.currentWidget()
    assert isinstance(panel, StepPanel)
    return panel


def kinds(session: Session) -> list[str]:
    return [entry.step.kind for entry in session.recipe.entries]


def test_the_menu_of_a_column_sorts_with_one_choice(
    stage: Stage, session: Session, hands: Hands
) -> None:
    menu = ColumnMenu(hands.desk, hands, "monto")
    up, down = sort_words(view_of(session).table.kinds["monto"])
    offered = {action.text(): action for action in menu.actions()}
    assert str(up) in offered
    offered[str(down)].trigger()
    stage.settle()
    assert kinds(session) == ["sort_rows"]
    assert session.recipe.entries[0].step.descending is True  # type: ignore[attr-defined]


def test_the_menu_of_a_column_leads_to_its_filter(hands: Hands, desk: Desk, stage: Stage) -> None:
    hands.look_for("organismo")
    stage.settle()
    assert hands.here == "organismo"
    assert desk.column.column_name == "organismo"
    assert QApplication.focusWidget() is desk.column.values.search


def test_each_step_stands_in_the_menu_of_what_it_is_for(hands: Hands, desk: Desk) -> None:
    menu = ColumnMenu(desk, hands, "organismo")
    groups = {one.title(): [action.text() for action in one.actions()] for one in submenus(menu)}
    assert f"{TrimSpaces.title}…" in groups["Limpiar"]
    assert f"{ToNumber.title}…" in groups["Convertir"]
    assert all(groups.values())


def submenus(menu: QMenu) -> list[QMenu]:
    return [one for action in menu.actions() if isinstance(one := action.menu(), QMenu)]


def test_similar_values_are_offered_for_text_only(hands: Hands) -> None:
    def offered(column: str) -> list[bool]:
        menu = ColumnMenu(hands.desk, hands, column)
        return [one.isEnabled() for one in menu.actions() if one.text() == "Juntar parecidos…"]

    assert offered("proveedor") == [True]
    assert offered("fecha") == [False]


def test_the_menu_of_a_cell_shows_only_the_rows_with_its_value(
    stage: Stage, session: Session, hands: Hands, desk: Desk
) -> None:
    desk.grid.setCurrentIndex(desk.grid.table_model.index(0, 2))
    menu = CellMenu(desk, hands, hands.cells)
    value = str(view_of(session).table.texts("organismo").iloc[0])
    menu.actions()[0].trigger()
    stage.settle()
    assert session.conditions == (OneOf("organismo", (value,)),)
    CellMenu(desk, hands, hands.cells).actions()[1].trigger()
    stage.settle()
    assert 0 < view_of(session).shown < len(view_of(session).table)


def test_filters_that_leave_nothing_say_so_and_offer_the_way_back(
    stage: Stage, session: Session, desk: Desk
) -> None:
    session.filter_column("proveedor", Contains("proveedor", "zzzz"))
    stage.settle()
    assert desk.nothing.isVisible()
    assert desk.nothing.filtered.isVisible()
    desk.nothing.filtered.acted.emit()
    stage.settle()
    assert session.conditions == ()
    assert not desk.nothing.isVisible()


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        ("find_replace", {"column": "proveedor", "find": "S.A.", "replacement": "SA"}),
        ("change_case", {"column": "proveedor"}),
        ("drop_duplicates", {}),
        ("split_column", {"column": "proveedor", "separator": " "}),
    ],
)
def test_enter_applies_and_esc_closes_from_any_field(
    stage: Stage, hands: Hands, qtbot: QtBot, kind: str, start: dict[str, object]
) -> None:
    fields = list(form(stage, hands, kind, **start).form.editors)
    for done, name in enumerate(fields, start=1):
        panel = form(stage, hands, kind, **start)
        qtbot.keyClick(panel.form.editors[name].widget, Qt.Key.Key_Escape)
        assert not hands.desk.has_form
        panel = form(stage, hands, kind, **start)
        qtbot.keyClick(panel.form.editors[name].widget, Qt.Key.Key_Return)
        stage.settle()
        assert len(hands.session.recipe.entries) == done


def test_enter_pressed_before_the_preview_came_still_applies(
    stage: Stage, session: Session, hands: Hands, qtbot: QtBot
) -> None:
    panel = form(stage, hands, "find_replace", column="proveedor")
    field = panel.form.editors["find"].widget
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "S.A.")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.recipe.entries == ()
    stage.settle()
    assert kinds(session) == ["find_replace"]


def test_enter_on_cancel_cancels(
    stage: Stage, session: Session, hands: Hands, qtbot: QtBot
) -> None:
    panel = form(stage, hands, "change_case", column="proveedor")
    cancel = next(one for one in panel.findChildren(Button) if one.text() == "Cancelar")
    qtbot.keyClick(cancel, Qt.Key.Key_Return)
    stage.settle()
    assert session.recipe.entries == ()
    assert not hands.desk.has_form


def test_a_form_that_cannot_be_answered_yet_does_not_apply(
    stage: Stage, session: Session, hands: Hands, qtbot: QtBot
) -> None:
    panel = form(stage, hands, "find_replace", column="proveedor")
    qtbot.keyClick(panel.form.editors["find"].widget, Qt.Key.Key_Return)
    stage.settle()
    assert session.recipe.entries == ()
    assert hands.desk.has_form


def test_the_note_of_a_step_is_written_in_its_panel(
    stage: Stage, session: Session, desk: Desk, qtbot: QtBot
) -> None:
    session.add(TrimSpaces(("proveedor",)))
    stage.settle()
    desk.recipe.asked.emit("note", 0)
    panel = desk.side.currentWidget()
    assert isinstance(panel, NotePanel)
    qtbot.keyClicks(panel.field, "porque sobraban")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert session.recipe.entries[0].note == "porque sobraban"
    desk.recipe.asked.emit("note", 0)
    again = desk.side.currentWidget()
    assert isinstance(again, NotePanel)
    qtbot.keyClicks(again.field, "no")
    qtbot.keyClick(again.field, Qt.Key.Key_Escape)
    assert not desk.has_form
    assert session.recipe.entries[0].note == "porque sobraban"


def broken(session: Session) -> None:
    """Put a step that cannot be done in the middle of the recipe."""
    around = Entry(TrimSpaces(("proveedor",)))
    session.change(Recipe((around, Entry(RenameColumn("nada", "b")), around)))


def test_a_step_that_fails_in_the_middle_can_be_taken_out_from_the_bar(
    stage: Stage, session: Session, bar: MessageBar
) -> None:
    session.add(TrimSpaces(("proveedor",)))
    stage.settle()
    before = view_of(session).table.columns
    broken(session)
    stage.settle()
    assert bar.isVisible()
    assert view_of(session).table.columns == before
    assert bar.other.isVisible()
    bar.other.click()
    stage.settle()
    assert kinds(session) == ["trim_spaces", "trim_spaces"]
    assert view_of(session).run.problem is None


def test_a_step_that_fails_in_the_middle_can_be_edited_from_the_bar(
    stage: Stage, session: Session, bar: MessageBar, desk: Desk
) -> None:
    broken(session)
    stage.settle()
    bar.action.click()
    stage.settle()
    panel = desk.side.currentWidget()
    assert isinstance(panel, StepPanel)
    assert panel.form.editors["column"].read() in view_of(session).table.columns


def test_a_column_whose_name_changed_is_mended_with_one_click(
    stage: Stage, session: Session, bar: MessageBar
) -> None:
    session.change(Recipe.of(RenameColumn("Organismos", "ente"), TrimSpaces(("proveedor",))))
    stage.settle()
    assert "organismo" in bar.action.text()
    bar.action.click()
    stage.settle()
    assert view_of(session).run.problem is None
    assert "ente" in view_of(session).table.columns


def test_the_same_trouble_is_said_once(stage: Stage, session: Session, bar: MessageBar) -> None:
    broken(session)
    stage.settle()
    bar.hide()
    session.filter_column("organismo", OneOf("organismo", ("Salud",)))
    stage.settle()
    assert not bar.isVisible()


def test_a_step_without_a_form_offers_no_editing(
    stage: Stage, session: Session, desk: Desk
) -> None:
    session.add(DeleteRows((0,)))
    session.add(TrimSpaces(("proveedor",)))
    stage.settle()
    menus = [desk.recipe.steps.menu(place) for place in (0, 1)]
    asked = [[action.text().partition("\t")[0] for action in menu.actions()] for menu in menus]
    assert "Editar…" not in asked[0]
    assert "Editar…" in asked[1]


def test_long_filters_leave_their_room_to_the_buttons(
    stage: Stage, session: Session, desk: Desk
) -> None:
    session.filter(
        tuple(Contains(name, "una palabra tras otra y otra más") for name in
              view_of(session).table.columns[:6])
    )  # fmt: skip
    stage.settle()
    strip = desk.tools
    assert strip.chips.button.isVisible()
    assert not any(chip.isVisible() for chip in strip.chips.chips)
    assert all(button.isVisible() for button in (strip.column_button, strip.export))
    session.filter(session.conditions[:1])
    stage.settle()
    assert [chip.isVisible() for chip in strip.chips.chips] == [True]
    assert not strip.chips.button.isVisible()


@pytest.mark.parametrize("kind", ["drop_duplicates", "change_case"])
def test_the_first_field_has_the_keyboard(stage: Stage, hands: Hands, kind: str) -> None:
    panel = form(stage, hands, kind)
    first: QWidget = next(iter(panel.form.editors.values())).widget
    assert QApplication.focusWidget() is first or isinstance(first, QListWidget)


@pytest.mark.parametrize("tab", [CHARTS, SUMMARY])
def test_another_project_can_be_opened_from_any_tab(
    stage: Stage, bench: Workbench, tab: int
) -> None:
    bench.tabs.setCurrentIndex(tab)
    stage.settle()
    stage.open_practice("compras-texto")
    assert bench.tabs.currentIndex() == 0
    assert len(view_of(bench.session).table) == 240 if bench.session else False
