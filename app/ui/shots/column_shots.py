"""Pictures of the column panel: numbers, dates, values, facets that stay, examples."""

from app.analysis.conditions.between import Between
from app.analysis.conditions.one_of import OneOf
from app.analysis.steps.to_number import ToNumber
from app.ui.desk.bound import BoundDesk
from app.ui.desk.facet_book import PART, FacetBook, Pinned
from app.ui.session import Session
from app.ui.shots.desk_shots import bench
from app.ui.shots.shot import Shot
from app.ui.stage import Stage

AMOUNT = "monto"


def _at(stage: Stage, column: str, book: FacetBook | None = None) -> tuple[BoundDesk, Session]:
    """Stand in a column, with no filter and these facets fixed."""
    desk = bench(stage).desk
    session = stage.program.session
    view = session.view if session else None
    if desk is None or session is None or view is None:
        raise LookupError("the workbench has no table")
    if session.recipe.entries and session.recipe.entries[-1].step.kind == ToNumber.kind:
        session.undo()
    session.filter(())
    session.set_part(PART, (book or FacetBook()).part())
    grid = desk.desk.grid
    grid.setCurrentIndex(grid.table_model.index(1, view.table.columns.index(column)))
    if not desk.desk.show_column.isChecked():
        desk.desk.show_column.click()
    stage.settle()
    return desk, session


def _numbers(stage: Stage) -> None:
    desk, session = _at(stage, AMOUNT)
    session.add(ToNumber(AMOUNT, currency="ignore"))
    stage.settle()
    session.filter_column(AMOUNT, Between(AMOUNT, "100000"))
    stage.settle()
    desk.desk.column.facet.range.bars.handles[0].setFocus()


def _dates(stage: Stage) -> None:
    desk, _session = _at(stage, "fecha")
    desk.desk.column.scroll_to(desk.desk.column.facet)


def _pinned(stage: Stage) -> None:
    book = FacetBook((Pinned("fecha"), Pinned("organismo", folded=True), Pinned("no_esta")))
    desk, session = _at(stage, "proveedor", book)
    session.filter_column("organismo", OneOf("organismo", ("Salud",)))
    stage.settle()
    desk.desk.column.scroll_to(desk.desk.column.pinned)


def _examples(stage: Stage) -> None:
    desk, _session = _at(stage, "proveedor")
    desk.desk.column.said.how.click()
    for card in desk.desk.column.offered.cards:
        card.act.setFocus()
        stage.settle()


COLUMN = (
    Shot("columna-numeros", _numbers),
    Shot("columna-fechas", _dates),
    Shot("columna-fijados", _pinned),
    Shot("columna-sugerencias", _examples),
)
