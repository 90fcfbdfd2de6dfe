"""A practice table on the real desk, moved with real keys."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication

from app import i18n
from app.ui.pages.workbench import Workbench
from app.ui.session import Session
from app.ui.stage import Stage
from app.ui.view import View

Choose = Callable[[tuple[int, int], tuple[int, int]], None]
TABLE = "compras-sucias"


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Yield a window at the workbench; one for all the tests of a file."""
    stage = Stage(qapp, tmp_path_factory.mktemp("profile"))
    stage.dress("es", "light", (1366, 768))
    stage.program.go("workbench")
    yield stage
    stage.close()
    i18n.use_language("en")


@pytest.fixture
def stage(window: Stage) -> Stage:
    """Return the window with a practice table nobody has touched."""
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
def choose(bench: Workbench) -> Choose:
    """Choose cells, besides those that are chosen already."""

    def choose(first: tuple[int, int], last: tuple[int, int]) -> None:
        assert bench.desk is not None
        grid = bench.desk.desk.grid
        for row in range(first[0], last[0] + 1):
            for column in range(first[1], last[1] + 1):
                index = grid.table_model.index(row, column)
                flag = QItemSelectionModel.SelectionFlag.Select
                grid.selectionModel().setCurrentIndex(index, flag)

    return choose


def view_of(session: Session) -> View:
    """Return what is on the screen."""
    assert session.view is not None
    return session.view
