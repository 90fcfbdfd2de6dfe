"""Recipes saved, applied and brought; what is expected of the result; copies of the recipe."""

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.analysis.expectations.no_repeats import NoRepeats
from app.analysis.expectations.numbers_between import NumbersBetween
from app.analysis.expectations.row_count import RowCount
from app.analysis.recipe import Recipe
from app.analysis.recipe_about import About
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.steps.to_number import ToNumber
from app.analysis.steps.trim_spaces import TrimSpaces
from app.store.recipe_shelf import RecipeShelf
from app.ui.actions import found
from app.ui.desk.apply_page import ApplyPage
from app.ui.desk.bound import BoundDesk
from app.ui.desk.choose_recipe_page import ChooseRecipePage
from app.ui.desk.cover_page import CoverPage
from app.ui.desk.expectation_panel import ExpectationPanel
from app.ui.desk.openrefine_page import OpenRefinePage
from app.ui.desk.save_panel import SavePanel
from app.ui.pages.workbench import Workbench
from app.ui.session import Session
from app.ui.stage import Stage
from app.ui.widgets.button import Button
from app.ui.widgets.row_button import RowButton

Key, Held, LEFT = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
P = TypeVar("P", bound=CoverPage)
TRIM = TrimSpaces(("proveedor",))
SENT = replace(
    Recipe.of(
        TrimSpaces(("Proveedor",)), RenameColumn("Organismos", "ente"), TrimSpaces(("zona",))
    ),
    about=About("Compras del mes", "Ana", file="mayo.csv"),
    expectations=(RowCount(500), NoRepeats(("oc_id",))),
)


@pytest.fixture
def desk(bench: Workbench) -> BoundDesk:
    assert bench.desk is not None
    return bench.desk


def applying(stage: Stage, desk: BoundDesk, recipe: Recipe) -> ApplyPage:
    desk.door.apply(recipe)
    stage.settle()
    return one_of(desk, ApplyPage)


def one_of(desk: BoundDesk, cls: type[P]) -> P:
    page = desk._layout.currentWidget()
    assert isinstance(page, cls)
    return page


def test_a_recipe_is_kept_with_its_name_and_what_it_was_made_over(
    stage: Stage, session: Session, desk: BoundDesk, qtbot: QtBot
) -> None:
    session.change(replace(Recipe.of(TRIM), expectations=(RowCount(500),)))
    stage.settle()
    desk.desk.recipe.exported.emit()
    panel = desk.desk.side.currentWidget()
    assert isinstance(panel, SavePanel)
    assert not panel.keep.isEnabled()
    qtbot.keyClicks(panel.name, "Limpiar compras")
    qtbot.keyClick(panel.author, Key.Key_Return)
    [kept] = [one.recipe for one in RecipeShelf(stage.places.personal).all()]
    assert kept.expectations == (RowCount(500),)
    assert (kept.about.file, kept.about.rows) == ("compras-sucias.csv", 502)


def test_a_recipe_of_ones_own_is_applied_as_one_change(
    stage: Stage, session: Session, desk: BoundDesk, qtbot: QtBot
) -> None:
    RecipeShelf(stage.places.personal).add(replace(Recipe.of(TRIM, TRIM), about=About("Aplicar")))
    desk.desk.recipe.applied.emit()
    chooser = one_of(desk, ChooseRecipePage)
    use = next(one for one in chooser.uses if "«Aplicar»" in one.accessibleName())
    qtbot.mouseClick(use, LEFT)
    stage.settle()
    page = one_of(desk, ApplyPage)
    assert session.recipe == Recipe()
    qtbot.keyClick(page, Key.Key_Return, Held.ControlModifier)
    stage.settle()
    assert session.recipe.steps == (TRIM, TRIM)
    session.undo()
    assert session.recipe == Recipe()


def test_columns_with_another_name_are_proposed_marked_and_chosen_by_hand(
    stage: Stage, session: Session, desk: BoundDesk
) -> None:
    page = applying(stage, desk, SENT)
    assert page.mapping.names == {"Proveedor": "proveedor"}
    assert page.mapping.marks == {
        "Proveedor": "nombre parecido", "Organismos": "no está", "zona": "no está",
    }  # fmt: skip
    assert page.apply.text() == "Aplicar 2 de 4 pasos"
    box = page.mapping.boxes["zona"]
    box.setCurrentIndex(box.findData("rubro"))
    stage.settle()
    assert page.apply.text() == "Aplicar 4 de 5 pasos"
    assert session.recipe == Recipe()


def test_what_cannot_be_done_is_told_with_its_way_out(
    stage: Stage, session: Session, desk: BoundDesk, qtbot: QtBot
) -> None:
    page = applying(stage, desk, SENT)
    failed = [at for at, outcome in enumerate(page.trial.run.outcomes) if outcome.problem]  # type: ignore[union-attr]
    assert failed == [2, 3]
    way = page.rows[2].findChildren(RowButton)[0]
    assert "organismo" in way.accessibleName()
    qtbot.mouseClick(way, LEFT)
    stage.settle()
    assert page.apply.text() == "Aplicar 3 de 4 pasos"
    qtbot.mouseClick(page.apply, LEFT)
    stage.settle()
    entries = session.recipe.entries
    assert [entry.on for entry in entries] == [True, True, True, False]
    assert session.view is not None
    assert session.view.run.problem is None


def test_expectations_are_judged_before_applying(stage: Stage, desk: BoundDesk) -> None:
    page = applying(stage, desk, SENT)
    assert [verdict.met for _, verdict in page.trial.judged] == [True, False]  # type: ignore[union-attr]
    assert len(page.expected.rows) == 2
    assert "No se cumple" in page.expected.rows[1].accessibleName()


def test_esc_leaves_everything_as_it_was(
    stage: Stage, session: Session, desk: BoundDesk, qtbot: QtBot
) -> None:
    page = applying(stage, desk, SENT)
    qtbot.keyClick(page, Key.Key_Escape)
    assert desk._layout.currentWidget() is desk.desk
    assert session.recipe == Recipe()


def test_a_recipe_that_was_deleted_comes_back(stage: Stage, desk: BoundDesk, qtbot: QtBot) -> None:
    shelf = RecipeShelf(stage.places.personal)
    shelf.add(replace(Recipe.of(TRIM), about=About("Para borrar")))
    before = len(list(shelf.all()))
    desk.door.choose()
    page = one_of(desk, ChooseRecipePage)
    press(page, "Borrar «Para borrar»", qtbot)
    assert len(list(shelf.all())) == before - 1
    stage.settle()
    press(page, "Deshacer", qtbot)
    assert len(list(shelf.all())) == before


def press(page: ChooseRecipePage, name: str, qtbot: QtBot) -> None:
    buttons = [one for one in page.findChildren(Button) if one.isVisible()]
    qtbot.mouseClick(next(one for one in buttons if one.accessibleName() == name), LEFT)


def expecting(stage: Stage, desk: BoundDesk, kind: str, column: str) -> ExpectationPanel:
    names = [one.name for one in desk.desk.grid.table_model.table.columns]
    grid = desk.desk.grid
    grid.setCurrentIndex(grid.table_model.index(0, names.index(column)))
    desk.door.expect()
    panel = desk.desk.side.currentWidget()
    assert isinstance(panel, ExpectationPanel)
    panel.kind.setCurrentIndex(panel.kind.findData(kind))
    stage.settle()
    return panel


def test_one_row_for_each_value_is_expected_and_judged_after_each_step(
    stage: Stage, session: Session, desk: BoundDesk, qtbot: QtBot
) -> None:
    panel = expecting(stage, desk, "all_present", "organismo")
    qtbot.mouseClick(panel.fill, LEFT)
    stage.settle()
    assert panel.state.text() == "Ahora se cumple."
    qtbot.keyClick(panel.kind, Key.Key_Return)
    stage.settle()
    [row] = desk.desk.recipe.expected.rows
    assert "Se cumple." in row.accessibleName()
    session.add(ChangeCase("organismo", "upper"))
    stage.settle()
    [row] = desk.desk.recipe.expected.rows
    assert "No se cumple" in row.accessibleName()
    row.setFocus()
    qtbot.keyClick(row, Key.Key_Delete)
    stage.settle()
    assert session.recipe.expectations == ()
    assert not desk.desk.recipe.expected.isVisible()


def test_a_limit_that_is_half_written_is_not_taken_for_no_limit(
    stage: Stage, session: Session, desk: BoundDesk, qtbot: QtBot
) -> None:
    session.add(ToNumber("monto", ",", "ignore"))
    stage.settle()
    panel = expecting(stage, desk, "numbers_between", "monto")
    assert panel.form is not None
    most = panel.form.editors["most"].widget
    qtbot.keyClicks(most, "1.5")
    panel.add.click()
    assert not session.recipe.expectations
    assert "no es un número" in panel.state.text()
    most.clear()  # type: ignore[attr-defined]
    qtbot.keyClicks(most, "1.500,5")
    panel.add.click()
    assert session.recipe.expectations == (NumbersBetween("monto", None, 1500.5),)


HISTORY = """[
 {"op": "core/text-transform", "columnName": "proveedor", "expression": "value.trim()",
  "description": "Quitar espacios", "engineConfig": {"facets": []}},
 {"op": "core/text-transform", "columnName": "proveedor", "expression": "jython:return 1",
  "description": "En otra lengua", "engineConfig": {"facets": []}}
]"""


def test_a_history_of_openrefine_is_pasted_and_what_could_not_be_read_is_said(
    stage: Stage, session: Session, desk: BoundDesk, qtbot: QtBot
) -> None:
    desk.door.from_openrefine()
    page = one_of(desk, OpenRefinePage)
    page.text.setPlainText("esto no es")
    qtbot.mouseClick(page.go, LEFT)
    assert page.wrong.isVisible()
    page.text.setPlainText(HISTORY)
    assert not page.wrong.isVisible()
    qtbot.keyClick(page, Key.Key_Return, Held.ControlModifier)
    stage.settle()
    trying = one_of(desk, ApplyPage)
    words = " ".join(one.text() for one in trying.findChildren(type(trying.head.title)))
    assert "2. Quedó afuera" in words
    trying.enter()
    stage.settle()
    assert [entry.step.kind for entry in session.recipe.entries] == ["trim_spaces"]


def test_a_history_in_a_file_is_read_or_explained(desk: BoundDesk, tmp_path: Path) -> None:
    desk.door.from_openrefine()
    page = one_of(desk, OpenRefinePage)
    page.open(tmp_path / "no.json")
    assert page.wrong.isVisible()
    path = tmp_path / "historia.json"
    path.write_text(HISTORY, "utf-8")
    page.open(path)
    assert isinstance(desk._layout.currentWidget(), ApplyPage)


def test_the_recipe_is_copied_in_words_and_as_a_program(
    stage: Stage, session: Session, desk: BoundDesk
) -> None:
    session.add(TRIM)
    stage.settle()
    desk.door.copies.words("es")
    assert "Quitar los espacios que sobran en proveedor" in QApplication.clipboard().text()
    desk.door.copies.words("en")
    assert "Remove the extra spaces" in QApplication.clipboard().text()
    desk.door.copies.python()
    stage.settle()
    program = QApplication.clipboard().text()
    compile(program, "programa.py", "exec")
    assert "import pandas as pd" in program
    assert desk.work.toast.isVisible()


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("openrefine", "Traer una historia de OpenRefine…"),
        ("pandas", "Copiar como Python"),
        ("ramas", "Lo que se hizo y los caminos dejados de lado…"),
        ("expectativa", "Decir cómo tiene que ser el resultado…"),
        ("mis recetas", "Mis recetas…"),
    ],
)
def test_everything_is_found_by_name(bench: Workbench, wanted: str, name: str) -> None:
    offered = [str(one.text) for one in found(list(bench.offers()), wanted)]
    assert name in offered
