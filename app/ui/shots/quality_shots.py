"""Pictures of the quality of a table."""

from app.ui.pages.quality_tab import QualityTab
from app.ui.pages.workbench import QUALITY
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


QUALITY_SHOTS = (
    Shot("mesa-calidad-ficha", _card),
    Shot("mesa-calidad", lambda stage: (tab(stage), None)[1]),
    Shot("mesa-calidad-aviso", _open_warning),
)
