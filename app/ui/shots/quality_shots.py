"""Pictures of the quality of a table."""

from pandas import DataFrame, Series

from app.analysis.personal_data import personal_findings
from app.analysis.recipe import Recipe
from app.analysis.steps.delete_rows import DeleteRows
from app.analysis.steps.edit_cell import EditCell
from app.analysis.steps.trim_spaces import TrimSpaces
from app.analysis.table import table_of
from app.ui.pages.checking import QUALITY
from app.ui.pages.quality_tab import QualityTab
from app.ui.quality.aside import PART
from app.ui.quality.head import all_well
from app.ui.shots.desk_shots import bench
from app.ui.shots.shot import Shot
from app.ui.stage import Stage


def tab(stage: Stage) -> QualityTab:
    """Go to the quality of the practice table, with the first finding open."""
    page = bench(stage)
    if stage.program.session:
        stage.program.session.filter(())
    page.tabs.setCurrentIndex(QUALITY)
    stage.settle()
    if page.quality is None:
        raise LookupError("the workbench has no table")
    if page.quality.covering:
        page.quality.covering.closed.emit()
    return page.quality


def _open_warning(stage: Stage) -> None:
    quality = tab(stage)
    card = next(one for one in quality.list.cards if one.problem.finding.id == "V16")
    if card.body is None:
        card.head.click()
    stage.settle()
    quality.area.ensureWidgetVisible(card)


def _card(stage: Stage) -> None:
    tab(stage).fill_card()


def _aside(stage: Stage) -> None:
    """See what was put aside, and come to where only that is seen."""
    quality = tab(stage)
    card = next(iter(quality.list.cards))
    if card.body:
        card.body.put_aside.emit()
    quality.filters.aside.click()


def _old(stage: Stage) -> None:
    quality = tab(stage)
    quality.filters.aside.setChecked(False)
    quality.status.show_old()


def _working(stage: Stage) -> None:
    quality = tab(stage)
    quality.status.show_work()
    quality.status.show_progress(23, 51)


def _well(stage: Stage) -> None:
    quality = tab(stage)
    result = quality.looking.result
    quality.status.hide()
    if result:
        quality.list.clear()
        quality.head.show_result(result, ())
        quality.filters.count((), 0)
        quality.show_well(all_well(result))


def _compare(stage: Stage) -> None:
    page, session = bench(stage), stage.program.session
    if session and not any(isinstance(one, DeleteRows) for one in session.recipe.steps):
        session.add(EditCell("rubro", 4, "Otra cosa"))
        session.add(DeleteRows((260, 501)))
        stage.settle()
    if page.checking:
        page.checking.compare()


def _compare_nothing(stage: Stage) -> None:
    session = stage.program.session
    while session and session.history.can_undo and session.recipe.entries:
        session.undo()
        stage.settle()
    page = bench(stage)
    if page.checking:
        page.checking.compare()


def _personal(stage: Stage) -> None:
    page = bench(stage)
    table = table_of(PEOPLE)
    page.gate.bar.show_findings(personal_findings(table), table)


def _bye(stage: Stage) -> None:
    """Leave the practice table as the pictures that follow expect it."""
    page, session = bench(stage), stage.program.session
    page.gate.bar.hide()
    if session:
        session.set_part(PART, {})
        session.change(Recipe.of(TrimSpaces(("proveedor",))))


PEOPLE = DataFrame({
    "nombre": Series(["Ana Pérez", "Luis Gómez", "María Díaz"], dtype="str"),
    "dni": Series(["99.000.001", "99.000.002", "99.000.003"], dtype="str"),
    "domicilio": Series(["Av. Boedo 1200", "Yerbal 300", "Castro 45"], dtype="str"),
})  # fmt: skip


QUALITY_SHOTS = (
    Shot("mesa-calidad-ficha", _card),
    Shot("mesa-calidad", lambda stage: (tab(stage), None)[1]),
    Shot("mesa-calidad-aviso", _open_warning),
    Shot("mesa-calidad-apartados", _aside),
    Shot("mesa-calidad-cambio", _old),
    Shot("mesa-calidad-mirando", _working),
    Shot("mesa-calidad-bien", _well),
    Shot("mesa-comparar", _compare),
    Shot("mesa-comparar-nada", _compare_nothing),
    Shot("mesa-datos-personales", _personal),
    Shot("mesa-otra-vez", _bye),
)
