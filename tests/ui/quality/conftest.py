"""A practice table with its dirt on the real workbench, at its tab of quality."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app import i18n
from app.ui.pages.checking import QUALITY
from app.ui.pages.quality_tab import QualityTab
from app.ui.pages.workbench import Workbench
from app.ui.quality import looking
from app.ui.quality.problem_card import ProblemCard
from app.ui.session import Session
from app.ui.stage import Stage

TABLE = "compras-sucias"
Find = Callable[[str], ProblemCard]


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    stage = Stage(qapp, tmp_path_factory.mktemp("profile"))
    stage.dress("es", "light", (1366, 768))
    stage.program.go("workbench")
    yield stage
    stage.close()
    i18n.use_language("en")


@pytest.fixture
def stage(window: Stage) -> Stage:
    window.open_practice(TABLE)
    if window.window:
        window.window.frame.message_bar.hide()
    return window


@pytest.fixture
def bench(stage: Stage) -> Workbench:
    assert stage.window is not None
    page = stage.window.pages["workbench"]
    assert isinstance(page, Workbench)
    return page


@pytest.fixture
def session(stage: Stage) -> Session:
    assert stage.program.session is not None
    return stage.program.session


@pytest.fixture
def tab(bench: Workbench, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> QualityTab:
    """Return the tab once it has looked at the table; no look is too slow to be made again."""
    monkeypatch.setattr(looking, "QUICK", 1e6)
    bench.tabs.setCurrentIndex(QUALITY)
    stage.settle()
    assert bench.quality is not None
    return bench.quality


@pytest.fixture
def find(tab: QualityTab) -> Find:
    def find(kind: str) -> ProblemCard:
        return next(card for card in tab.list.cards if card.problem.finding.id == kind)

    return find
