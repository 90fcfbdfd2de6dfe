"""A step begun while there are filters: done in the rows in sight, unless it is widened."""

import pytest

from app.analysis.conditions.one_of import OneOf
from app.analysis.step import steps
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.only_where import OnlyWhere
from app.ui.desk.scope_choice import ALL, SOME, ScopeChoice
from app.ui.desk.step_panel import StepPanel
from app.ui.pages.workbench import Workbench
from app.ui.session import Session
from app.ui.stage import Stage
from tests.ui.desk.conftest import view_of

SALUD = OneOf("organismo", ("Salud",))


def begun(stage: Stage, bench: Workbench, kind: str, **start: object) -> StepPanel:
    assert bench.hands is not None
    bench.hands.begin(steps[kind], dict(start))
    stage.settle()
    panel = bench.hands.desk.side.currentWidget()
    assert isinstance(panel, StepPanel)
    return panel


def scope_of(panel: StepPanel) -> ScopeChoice:
    assert panel.scope is not None
    return panel.scope


@pytest.fixture
def filtered(stage: Stage, session: Session) -> Session:
    session.filter((SALUD,))
    stage.settle()
    return session


def test_without_filters_there_is_nothing_to_ask(stage: Stage, bench: Workbench) -> None:
    assert begun(stage, bench, "change_case", column="proveedor").scope is None


def test_what_lays_out_the_whole_table_does_not_ask(
    stage: Stage, bench: Workbench, filtered: Session
) -> None:
    assert view_of(filtered).conditions
    assert begun(stage, bench, "rename_column", column="proveedor").scope is None


def test_a_step_under_a_filter_touches_the_rows_in_sight_only(
    stage: Stage, bench: Workbench, filtered: Session
) -> None:
    before, shown = view_of(filtered).table, view_of(filtered).shown
    panel = begun(stage, bench, "change_case", column="proveedor", case="upper")
    scope = scope_of(panel)
    assert str(shown) in scope.where.currentText()
    assert f"{shown} de {len(before)} filas" in scope.words.text()
    panel.enter()
    stage.settle()
    step = ChangeCase("proveedor", "upper")
    assert filtered.recipe.entries[0].step == OnlyWhere(step, (SALUD,))
    old, new = before.texts("proveedor"), view_of(filtered).table.texts("proveedor")
    inside = before.texts("organismo") == "Salud"
    assert new[inside].dropna().str.isupper().all()
    assert new[~inside].equals(old[~inside])


def test_the_scope_can_be_widened(stage: Stage, bench: Workbench, filtered: Session) -> None:
    panel = begun(stage, bench, "change_case", column="proveedor", case="upper")
    said = panel.preview.words
    scope = scope_of(panel)
    scope.where.setCurrentIndex(scope.where.findData(ALL))
    stage.settle()
    assert panel.preview.words != said
    panel.enter()
    stage.settle()
    assert filtered.recipe.entries[0].step == ChangeCase("proveedor", "upper")


def test_a_scoped_step_is_edited_with_its_scope(
    stage: Stage, bench: Workbench, filtered: Session
) -> None:
    filtered.add(OnlyWhere(ChangeCase("proveedor", "upper"), (SALUD,)))
    filtered.filter(())
    stage.settle()
    assert bench.hands is not None
    bench.hands.edit(0)
    stage.settle()
    panel = bench.hands.desk.side.currentWidget()
    assert isinstance(panel, StepPanel)
    assert scope_of(panel).where.currentData() == SOME
    panel.form.editors["case"].write("lower")
    panel.enter()
    stage.settle()
    assert filtered.recipe.entries[0].step == OnlyWhere(ChangeCase("proveedor", "lower"), (SALUD,))


def test_a_step_that_asks_which_rows_has_no_scope_besides(
    stage: Stage, bench: Workbench, filtered: Session
) -> None:
    panel = begun(stage, bench, "mark_matching", conditions=filtered.conditions)
    assert panel.scope is None
    panel.form.editors["name"].write("marca")
    panel.form.editors["label"].write("de salud")
    panel.form.editors["otherwise"].write("de otros")
    panel.enter()
    stage.settle()
    assert [entry.step.kind for entry in filtered.recipe.entries] == ["mark_matching"]
    marks = view_of(filtered).table.texts("marca")
    assert set(marks) == {"de salud", "de otros"}


def test_a_form_opened_over_another_still_gets_its_preview(
    stage: Stage, bench: Workbench, filtered: Session
) -> None:
    assert view_of(filtered).conditions
    begun(stage, bench, "change_case", column="proveedor", case="upper")
    panel = begun(stage, bench, "change_case", column="organismo", case="upper")
    assert panel.preview.words
    assert panel.apply.isEnabled()


def test_a_form_closed_while_it_is_tried_leaves_nothing_behind(
    stage: Stage, bench: Workbench, filtered: Session
) -> None:
    assert bench.hands is not None
    bench.hands.begin(steps["change_case"], {"column": "proveedor"})
    bench.hands.desk.close_side()
    stage.settle()
    assert filtered.recipe.entries == ()
    assert not bench.hands.desk.has_form
