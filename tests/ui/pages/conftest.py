"""A project on the screen: a small table with its dirt, and the tasks that draw it."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from pandas import DataFrame, Series
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.analysis.kind import Kind
from app.analysis.project import Origin
from app.analysis.table import Table
from app.ui.session import Session
from app.ui.tasks import Tasks
from tests.ui.memory_keeper import MemoryKeeper, keeper_of, session_of

STAGES = [
    "Finalizada",
    "Finalizada",
    "Finalizada",
    "En obra",
    "En obra",
    "Proyecto",
    None,
    "En obra",
]
WORKS = Table(
    DataFrame(
        {
            "obra": Series([f"Obra {number}" for number in range(8)], dtype="str"),
            "etapa": Series(STAGES, dtype="str"),
            "monto": [100.0, 200.0, np.nan, 50.5, np.nan, 10.0, 5.0, 7.0],
            "inicio": Series(np.array(["2024-01-31"] * 7 + ["NaT"], "M8[s]")),
        }
    ),
    {"obra": Kind.TEXT, "etapa": Kind.CATEGORY, "monto": Kind.MONEY, "inicio": Kind.DATE},
    {"monto": Series(["s/d"], index=[2], dtype="str")},
)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def keeper() -> MemoryKeeper:
    return keeper_of(WORKS, Origin("obras.csv", practice=True))


@pytest.fixture
def session(tasks: Tasks, keeper: MemoryKeeper, qtbot: QtBot) -> Session:
    session = session_of(WORKS, tasks, keeper)
    with qtbot.waitSignal(session.view_changed):
        session.refresh()
    return session


Idle = Callable[[], None]


@pytest.fixture
def idle(tasks: Tasks, qtbot: QtBot) -> Idle:
    """Wait until no work is under way."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not tasks._running)

    return wait


def shown(widget: QWidget, qtbot: QtBot, size: tuple[int, int] = (1280, 640)) -> None:
    """Put a widget on the screen, with the size its page would give it."""
    qtbot.addWidget(widget)
    widget.resize(*size)
    widget.show()
