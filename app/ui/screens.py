"""A picture of every page and main panel, with practice content loaded."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from app.analysis.conditions.one_of import OneOf
from app.analysis.reading.settings import Reading
from app.analysis.step import steps
from app.analysis.steps.trim_spaces import TrimSpaces
from app.i18n import msg
from app.lessons.practice import practice_path
from app.ui.importing import Importing
from app.ui.notice import Notice
from app.ui.pages.import_page import ImportPage
from app.ui.pages.workbench import CHARTS, SUMMARY, Workbench
from app.ui.stage import Prepare, Stage

DIRTY, LESSON = "compras-sucias", "m3-02"


@dataclass(frozen=True)
class Shot:
    """A picture: its name, and what to do before it is taken."""

    name: str
    prepare: Prepare


def _go(place: str) -> Prepare:
    return lambda stage: stage.program.go(place)


def _bench(stage: Stage) -> Workbench:
    stage.program.go("workbench")
    page = stage.window.pages["workbench"] if stage.window else None
    if not isinstance(page, Workbench) or page.desk is None:
        raise LookupError("the workbench has no table")
    page.desk.close_all()
    page.tabs.setCurrentIndex(0)
    stage.settle()
    return page


def _data(stage: Stage) -> None:
    page = _bench(stage)
    grid = page.desk.desk.grid if page.desk else None
    if grid:
        grid.setCurrentIndex(grid.table_model.index(2, 3))


def _filter(stage: Stage) -> None:
    _data(stage)
    session = stage.program.session
    view = session.view if session else None
    if session and view:
        column = view.table.columns[3]
        value = str(view.table.texts(column).dropna().iloc[0])
        session.filter_column(column, OneOf(column, (value,)))


def _form(stage: Stage) -> None:
    _data(stage)
    if stage.program.session:
        stage.program.session.filter(())
    _bench(stage).begin(steps["change_case"])


def _alike(stage: Stage) -> None:
    page = _bench(stage)
    if page.desk:
        page.desk.group_similar("proveedor", -1)


def _tab(index: int) -> Prepare:
    return lambda stage: _bench(stage).tabs.setCurrentIndex(index)


def _lesson(stage: Stage) -> None:
    stage.program.open_lesson(LESSON)


def _import(stage: Stage) -> None:
    stage.program.importing = practice_path(stage.places.datasets, "compras-exportadas")
    stage.program.go("import")
    page = stage.window.pages["import"] if stage.window else None
    if isinstance(page, ImportPage) and page.importing is None:
        page.begin(Importing(stage.program.importing, Reading(), stage.program.tasks))


def _search(stage: Stage) -> None:
    _bench(stage)
    if stage.window:
        stage.window.frame.top_bar.search.setText(str(msg("column")))
        stage.window.found.refresh()


def _notice(stage: Stage) -> None:
    if stage.window:
        stage.window.found.hide()
    stage.program.go("home")
    what, todo = (
        msg("The file “{name}” is no longer there.", name="obras.csv"),
        msg("Look for it in its folder, or choose another file."),
    )
    stage.program.say(Notice(what, todo, msg("Open a file…"), tone="bad"))


SHOTS = (
    Shot("inicio", _go("home")),
    Shot("curso", _go("course")),
    Shot("leccion", _lesson),
    Shot("abrir", _import),
    Shot("mesa", _data),
    Shot("mesa-filtro", _filter),
    Shot("mesa-paso", _form),
    Shot("mesa-parecidos", _alike),
    Shot("mesa-resumen", _tab(SUMMARY)),
    Shot("mesa-graficos", _tab(CHARTS)),
    Shot("datos", _go("datasets")),
    Shot("participar", _go("take_part")),
    Shot("taller", _go("workshop")),
    Shot("ajustes", _go("settings")),
    Shot("buscar", _search),
    Shot("aviso", _notice),
)


def take_screens(
    out: Path, language: str, size: tuple[int, int], theme: str, scale: float = 1.0
) -> Iterator[Path]:
    """Take every picture into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of application is running")
    with TemporaryDirectory() as profile:
        stage = Stage(app, Path(profile))
        stage.dress(language, theme, size, scale)
        stage.open_practice(DIRTY, (TrimSpaces(("proveedor",)),))
        for shot in SHOTS:
            shot.prepare(stage)
            name = f"{shot.name}-{language}-{theme}-{size[0]}x{size[1]}"
            yield stage.take(out / (f"{name}-{scale:.0%}.png" if scale != 1 else f"{name}.png"))
        stage.close()


def window_picture(path: Path, language: str = "es") -> Path:
    """Take one picture of the workbench at work."""
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of application is running")
    with TemporaryDirectory() as profile:
        stage = Stage(app, Path(profile))
        stage.dress(language, "light", (1366, 768))
        stage.open_practice(DIRTY, (TrimSpaces(("proveedor",)),))
        _data(stage)
        stage.take(path)
        stage.close()
    return path
