"""The first time, a person is asked little, can skip it, and is not asked again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import i18n
from app.ui.pages.home import Home
from app.ui.pages.welcome_card import WelcomeCard
from app.ui.stage import Stage


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(qapp, tmp_path)
    stage.dress("es", "light", (1366, 768))
    stage.program.change_settings(greeted=False)
    stage.program.go("course")
    stage.program.go("home")
    stage.settle()
    yield stage
    stage.close()
    i18n.use_language("en")


def home(stage: Stage) -> Home:
    assert stage.window is not None
    page = stage.window.pages["home"]
    assert isinstance(page, Home)
    return page


def welcome(stage: Stage) -> WelcomeCard:
    return home(stage).findChildren(WelcomeCard)[-1]


def test_a_name_is_kept_and_the_page_says_it(stage: Stage, qtbot: QtBot) -> None:
    card = welcome(stage)
    qtbot.keyClicks(card.name, "Ana")
    qtbot.keyClick(card.name, Qt.Key.Key_Return)
    stage.settle()
    assert stage.program.settings.name == "Ana"
    assert home(stage).title == "Hola, Ana"


def test_it_can_be_skipped_and_does_not_come_back(stage: Stage, qtbot: QtBot) -> None:
    qtbot.mouseClick(welcome(stage).skip, Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.program.settings.greeted
    stage.program.go("course")
    stage.program.go("home")
    stage.settle()
    assert not any(card.isVisible() for card in home(stage).findChildren(WelcomeCard))


def test_whoever_has_projects_is_not_asked(stage: Stage) -> None:
    stage.open_practice("compras-sucias")
    stage.program.go("workbench")
    stage.program.go("home")
    stage.settle()
    assert not any(card.isVisible() for card in home(stage).findChildren(WelcomeCard))
