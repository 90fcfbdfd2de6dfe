"""Pictures of the workbench."""

from app.analysis.conditions.one_of import OneOf
from app.analysis.step import steps
from app.ui.pages.workbench import CHARTS, SUMMARY, Workbench
from app.ui.shots.shot import Shot
from app.ui.stage import Prepare, Stage


def bench(stage: Stage) -> Workbench:
    """Go to the workbench, with nothing open over the table."""
    stage.program.go("workbench")
    page = stage.window.pages["workbench"] if stage.window else None
    if not isinstance(page, Workbench) or page.desk is None:
        raise LookupError("the workbench has no table")
    page.desk.close_all()
    page.tabs.setCurrentIndex(0)
    stage.settle()
    return page


def on_data(stage: Stage) -> None:
    """Stand in a cell of the table."""
    page = bench(stage)
    grid = page.desk.desk.grid if page.desk else None
    if grid:
        grid.setCurrentIndex(grid.table_model.index(2, 3))


def _filter(stage: Stage) -> None:
    on_data(stage)
    session = stage.program.session
    view = session.view if session else None
    if session and view:
        column = view.table.columns[3]
        value = str(view.table.texts(column).dropna().iloc[0])
        session.filter_column(column, OneOf(column, (value,)))


def _form(stage: Stage) -> None:
    on_data(stage)
    if stage.program.session:
        stage.program.session.filter(())
    bench(stage).begin(steps["change_case"])


def _alike(stage: Stage) -> None:
    page = bench(stage)
    if page.desk:
        page.desk.group_similar("proveedor", -1)


def _known(stage: Stage) -> None:
    page = bench(stage)
    session = stage.program.session
    if page.desk and session and session.remembered:
        session.remembered.keep([("VIDRIOS NOTRO SRL", "Vidrios Notro S.R.L.", True)])
        page.desk.group_similar("proveedor", -1)


def _tab(index: int) -> Prepare:
    return lambda stage: bench(stage).tabs.setCurrentIndex(index)


DESK = (
    Shot("mesa", on_data),
    Shot("mesa-filtro", _filter),
    Shot("mesa-paso", _form),
    Shot("mesa-parecidos", _alike),
    Shot("mesa-parecidos-sabidos", _known),
    Shot("mesa-resumen", _tab(SUMMARY)),
    Shot("mesa-graficos", _tab(CHARTS)),
)
