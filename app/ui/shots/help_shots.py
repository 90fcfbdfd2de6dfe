"""Pictures of the help: a page, a search, the keys, and a first-time hint. They go last."""

from app.analysis.step import steps
from app.ui.help.helper import Helper
from app.ui.help.hints import HINTS
from app.ui.shots.desk_shots import bench, on_data
from app.ui.shots.shot import Shot
from app.ui.stage import Prepare, Stage


def _helper(stage: Stage) -> Helper:
    if stage.window is None:
        raise LookupError("there is no window")
    stage.window.found.hide()
    stage.window.frame.message_bar.hide()
    return stage.window.helper


def _page(name: str) -> Prepare:
    def prepare(stage: Stage) -> None:
        on_data(stage)
        helper = _helper(stage)
        helper.close()
        helper.open(name)

    return prepare


def _of_form(stage: Stage) -> None:
    _helper(stage).close()
    on_data(stage)
    bench(stage).begin(steps["split_to_rows"])
    stage.settle()
    _helper(stage).open()


def _search(stage: Stage) -> None:
    _page("index")(stage)
    _helper(stage).drawer.search.setText("num")


def _hint(stage: Stage) -> None:
    helper = _helper(stage)
    on_data(stage)
    helper.close()
    if stage.window:
        stage.window.frame.hint_bar.show_hint(HINTS["grid"])


HELP = (
    Shot("ayuda", _page("index")),
    Shot("ayuda-tabla", _page("grid")),
    Shot("ayuda-formulario", _of_form),
    Shot("ayuda-funcion", _page("function/round")),
    Shot("ayuda-control", _page("check/V07")),
    Shot("ayuda-busca", _search),
    Shot("ayuda-atajos", _page("keys")),
    Shot("pista", _hint),
)
