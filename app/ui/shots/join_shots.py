"""Pictures of what is done with two tables."""

from dataclasses import replace

from app.analysis.other_table import OtherTable
from app.analysis.project import origin_of
from app.analysis.reading.settings import AS_FOUND
from app.analysis.reading.table_file import read_raw
from app.lessons.practice import practice_path
from app.ui.beside import Beside
from app.ui.bringing_beside import import_beside
from app.ui.desk.assistant import AssistantPage
from app.ui.desk.join_page import JoinPage
from app.ui.desk.join_results import NEAR
from app.ui.desk.replace_page import ReplacePage
from app.ui.shots.desk_shots import bench
from app.ui.shots.shot import Shot
from app.ui.stage import Prepare, Stage

BESIDE = ("compras", "bac-ofertas")
ANSWERS = 1  # the tab of what comes of it, where there is room for one at a time


def _with_tables(stage: Stage, names: tuple[str, ...]) -> None:
    session = stage.program.session
    if session is None:
        return
    tables = []
    for name in names:
        path = practice_path(stage.places.datasets, name)
        total = origin_of(path).sha256
        session.keeper.add_raw(AS_FOUND.dialect, read_raw(path), total)
        tables.append(OtherTable(name, path.name, total))
    bench(stage)
    session.filter(())
    session.change(replace(session.recipe, tables=tuple(tables)))
    stage.settle()


def _page(stage: Stage, kind: str, names: tuple[str, ...] = BESIDE) -> AssistantPage | None:
    _with_tables(stage, names)
    page = bench(stage)
    page.combine(kind)
    stage.settle()
    return page.desk.findChild(AssistantPage) if page.desk else None


def _asked(kind: str, names: tuple[str, ...] = BESIDE) -> Prepare:
    def prepare(stage: Stage) -> None:
        _page(stage, kind, names)

    return prepare


def _found(kind: str) -> Prepare:
    def prepare(stage: Stage) -> None:
        if page := _page(stage, kind):
            page.body.tabs.setCurrentIndex(ANSWERS)

    return prepare


def _near(stage: Stage) -> None:
    page = _page(stage, "join_tables")
    if isinstance(page, JoinPage):
        page.questions.choice.box.setCurrentIndex(1)
        stage.settle()
        own, its = page.questions.keys.boxes[0]
        own.setCurrentIndex(own.findData("proveedor"))
        its.setCurrentIndex(its.findData("oferente"))
        stage.settle()
        page.body.tabs.setCurrentIndex(ANSWERS)
        page.results.tabs.setCurrentIndex(NEAR)


def _replace(stage: Stage) -> None:
    page = _page(stage, "replace_by_list")
    if isinstance(page, ReplacePage) and page.names:
        page.names.write(("proveedor",))
        page.pairs.write((("SRL", "S.R.L."), ("SA", "S.A.")))
        page.changed()
        page.body.tabs.setCurrentIndex(ANSWERS)


def _other(stage: Stage) -> None:
    _with_tables(stage, BESIDE)
    page = bench(stage)
    if page.desk:
        page.desk.combining.see(1)


def _strip(stage: Stage) -> None:
    _with_tables(stage, BESIDE)


def _importing(stage: Stage) -> None:
    _with_tables(stage, ())
    path = practice_path(stage.places.datasets, "compras-montos")
    import_beside(stage.program, Beside((path,)))


JOINING = (
    Shot("tablas-tira", _strip),
    Shot("tablas-otra", _other),
    Shot("cruzar", _asked("join_tables")),
    Shot("cruzar-resultado", _found("join_tables")),
    Shot("cruzar-casi-iguales", _near),
    Shot("apilar", _asked("append_tables")),
    Shot("apilar-columnas", _found("append_tables")),
    Shot("buscar-valores", _found("map_values")),
    Shot("emparejar", _found("match_list")),
    Shot("reemplazar-lista", _replace),
    Shot("comparar-versiones", _found("compare_tables")),
    Shot("tablas-importar", _importing),
    Shot("cruzar-vacio", _asked("join_tables", ())),
)
