"""Pictures of the pages around the workbench."""

from app.analysis.reading.settings import Reading
from app.lessons.practice import practice_path
from app.ui.importing import Importing
from app.ui.pages.import_page import ImportPage
from app.ui.shots.shot import Shot, go
from app.ui.stage import Stage

LESSON = "m3-02"


def _lesson(stage: Stage) -> None:
    stage.program.open_lesson(LESSON)


def _import(stage: Stage) -> None:
    stage.program.importing = practice_path(stage.places.datasets, "compras-exportadas")
    stage.program.go("import")
    page = stage.window.pages["import"] if stage.window else None
    if isinstance(page, ImportPage) and page.importing is None:
        page.begin(Importing(stage.program.importing, Reading(), stage.program.tasks))


def _first_time(stage: Stage) -> None:
    recent = stage.program.settings.recent
    stage.program.change_settings(greeted=False, recent=())
    stage.program.go("course")
    stage.program.go("home")
    stage.program.change_settings(greeted=True, recent=recent)


BEGINNING = (
    Shot("primera-vez", _first_time),
    Shot("inicio", go("home")),
    Shot("curso", go("course")),
    Shot("leccion", _lesson),
    Shot("abrir", _import),
)
REST = (
    Shot("participar", go("take_part")),
    Shot("taller", go("workshop")),
    Shot("ajustes", go("settings")),
)
