"""Fixtures shared by the tests of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.i18n import use_language
from app.paths import Places
from app.store.settings import SettingsFile
from app.ui.program import Program
from app.ui.theme import Theme, theme, use_theme


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """Yield the program of a person who has just begun, in Spanish, in a folder of its own."""
    places = Places.of(tmp_path)
    settings = SettingsFile(places.settings)
    settings.change(language="es", greeted=True)
    use_language("es")
    use_theme(qapp, "light")
    program = Program(places, settings)
    yield program
    program.close()
    program.study.events.close()
    use_language("en")
    if theme() != Theme():
        use_theme(qapp, "light")
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """Yield an empty window, kept alive to the end: going away it takes what is in it along."""
    window = QWidget()
    qtbot.addWidget(window)
    yield window
    window.hide()
