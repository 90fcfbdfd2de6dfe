"""Drawing a chart away from the window's thread."""

from collections.abc import Callable

from app.analysis.chart import Chart
from app.analysis.drawing import Drawing, prepare
from app.ui.pages.chart_source import scene_of
from app.ui.session import Session
from app.ui.view import View


def start_drawing(
    session: Session, chart: Chart, view: View, done: Callable[[Drawing], None]
) -> None:
    """Draw what is seen of the table; only the last drawing asked for comes back."""
    scene = scene_of(view, session.origin)
    session.tasks.run(
        lambda progress: prepare(chart, scene, progress),
        done=done, failed=session.failed.emit, replaces="drawing",
    )  # fmt: skip
