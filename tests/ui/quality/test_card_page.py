"""The card of the data: asked in a form, kept with the project, and saved."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.pages.quality_tab import QualityTab
from app.ui.quality import saving
from app.ui.quality.card_page import CardPage
from app.ui.session import Session
from app.ui.stage import Stage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(tab: QualityTab, qtbot: QtBot) -> CardPage:
    qtbot.mouseClick(tab.side.edit, LEFT)
    found = tab.covering
    assert isinstance(found, CardPage)
    return found


def test_enter_keeps_the_card_with_the_project(
    page: CardPage, tab: QualityTab, session: Session, stage: Stage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.fields["title"], "Compras 2023")
    page.frequency.setCurrentIndex(page.frequency.findData("R/P1M"))
    qtbot.keyClick(page.fields["title"], Qt.Key.Key_Return)
    stage.settle()
    kept = session.keeper.part("metadata_card")
    assert (kept["title"], kept["frequency"]) == ("Compras 2023", "R/P1M")
    assert tab.covering is None
    assert "M01" in {one.finding.id for one in tab.shown}  # what it still lacks


def test_escape_leaves_the_card_as_it_was(
    page: CardPage, tab: QualityTab, session: Session, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.fields["title"], "no")
    qtbot.keyClick(page.fields["title"], Qt.Key.Key_Escape)
    assert session.keeper.part("metadata_card") is None
    assert tab.covering is None


@pytest.mark.parametrize("way", range(5))
def test_everything_there_is_to_save_is_written(
    tab: QualityTab, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: int
) -> None:
    made: list[Path] = []

    def ask(_parent: object, _title: object, name: str, _kinds: str) -> Path:
        made.append(tmp_path / name)
        return made[0]

    monkeypatch.setattr(saving, "ask_where", ask)
    tab.saving.ways(tab)[way][1]()
    stage.settle()
    assert made[0].stat().st_size
    if made[0].suffix == ".json":
        json.loads(made[0].read_text("utf-8"))
