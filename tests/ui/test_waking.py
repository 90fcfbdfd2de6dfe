"""Tests for app.ui.waking: the window comes first, and loses nothing that was asked meanwhile."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.waking import Waking

HEAVY = ("pandas", "numpy", "pyarrow", "pyqtgraph", "openpyxl", "sqlite_utils", "yaml")


@pytest.fixture
def waking(qtbot: QtBot) -> Iterator[Waking]:
    owner = QObject()
    waking = Waking(owner)
    yield waking
    waking.close()
    owner.deleteLater()


def test_nothing_waits_unless_told_to(waking: Waking) -> None:
    done: list[str] = []
    waking.when_awake(lambda: done.append("now"))
    assert done == ["now"]


def test_what_is_asked_early_is_done_after_the_paint_and_the_work(
    waking: Waking, qtbot: QtBot
) -> None:
    done: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    waking.hold()
    waking.after_paint(window, lambda: done.append("work"), lambda _error: None)
    waking.when_awake(lambda: done.append("first"))
    waking.when_awake(lambda: done.append("second"))
    assert not done
    window.show()
    qtbot.waitUntil(lambda: waking.is_awake)
    assert done == ["work", "first", "second"]


def test_when_the_work_fails_what_waits_is_done_and_the_failure_is_told_last(
    waking: Waking, qtbot: QtBot
) -> None:
    done: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    waking.hold()
    waking.when_awake(lambda: done.append("waited"))
    waking.after_paint(window, lambda: 1 / 0, lambda error: done.append(type(error).__name__))
    window.show()
    qtbot.waitUntil(lambda: len(done) > 1)
    assert done == ["waited", "ZeroDivisionError"]


def test_the_window_needs_none_of_the_heavy_libraries_to_be_painted() -> None:
    code = f"import sys, app.ui.main; print([n for n in {HEAVY!r} if n in sys.modules])"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
