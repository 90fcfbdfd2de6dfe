"""Pictures of what stands around a page: the search of actions, a message."""

from pathlib import Path

from app.i18n import msg
from app.ui.main import recovered
from app.ui.notice import Notice
from app.ui.shots.desk_shots import bench
from app.ui.shots.shot import Shot
from app.ui.stage import Stage


def _search(stage: Stage) -> None:
    bench(stage)
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


def _recovered(stage: Stage) -> None:
    stage.program.go("home")
    stage.program.say(recovered(Path("obras_2025.pcd"), lambda: None))


FRAME = (Shot("buscar", _search), Shot("aviso", _notice), Shot("recuperado", _recovered))
