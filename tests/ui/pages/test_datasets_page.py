"""Tests for app.ui.pages.datasets."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.lessons.dataset_card import read_cards
from app.ui.notice import Notice
from app.ui.opening import Opening
from app.ui.pages.dataset_card import BiographyCard
from app.ui.pages.datasets import Datasets
from app.ui.program import Program
from app.ui.widgets.text import Text

LEFT = Qt.MouseButton.LeftButton


def shown(program: Program, window: QWidget) -> Datasets:
    page = Datasets(program, Opening(program, window))
    page.setParent(window)
    page.resize(940, 560)
    window.show()
    page.show()
    return page


@pytest.fixture
def page(program: Program, window: QWidget) -> Datasets:
    return shown(program, window)


def card_of(page: Datasets, name: str) -> BiographyCard:
    return next(card for card in page.practice.cards if card.dataset.name == name)


def words_of(card: BiographyCard) -> str:
    texts = [words.text() for words in card.findChildren(Text) if words.isVisible()]
    return "\n".join(texts)


def test_every_practice_table_with_a_card_is_there(page: Datasets, program: Program) -> None:
    told = {card.name for card in read_cards(program.places.datasets)}
    assert {card.dataset.name for card in page.practice.cards} == told
    assert told


def test_a_practice_table_opens_as_a_project_on_the_workbench(
    page: Datasets, program: Program, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(program.session_changed):
        qtbot.mouseClick(card_of(page, "unidad-compra").open, LEFT)
    assert program.session is not None
    assert program.session.origin.practice
    assert program.place == "workbench"
    made = Path(program.settings.recent[0])
    assert made.is_relative_to(program.places.projects)


def test_the_biography_is_shown_on_request_and_hidden_again(page: Datasets, qtbot: QtBot) -> None:
    page.show_part("practice")
    card = card_of(page, "compras-texto")
    column = next(iter(card.dataset.columns.values()))["es"]
    trap = card.dataset.traps[0]["es"]
    assert trap not in words_of(card)
    qtbot.mouseClick(card.more, LEFT)
    assert trap in words_of(card)
    assert column in words_of(card)
    assert card.dataset.licence["es"] in words_of(card)
    qtbot.keyClick(card.more, Qt.Key.Key_Space)
    assert trap not in words_of(card)


def test_buttons_of_different_tables_have_different_names(page: Datasets) -> None:
    names = [
        button.accessibleName() for card in page.practice.cards for button in (card.open, card.more)
    ]
    assert len(set(names)) == len(names)


def test_only_projects_that_still_exist_are_offered(
    page: Datasets, program: Program, tmp_path: Path
) -> None:
    kept, lost = tmp_path / "kept.pcd", tmp_path / "lost.pcd"
    kept.write_bytes(b"")
    program.change_settings(recent=(str(lost), str(kept)))
    page.mine.own.refresh()
    assert [card.accessibleName() for card in page.mine.own.projects] == ["kept"]
    kept.unlink()
    page.mine.own.refresh()
    assert page.mine.own.projects == []


def test_cards_that_cannot_be_read_are_explained(
    program: Program, window: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "tablas").mkdir()
    (tmp_path / "tablas/rota.yaml").write_text("nombre: [", "utf-8")
    program.places = replace(program.places, datasets=tmp_path / "tablas")
    said: list[Notice] = []
    program.said.connect(said.append)
    page = shown(program, window)
    assert page.practice.cards == []
    assert "rota.yaml" in str(said[0].what)
    assert page.mine.own.open_file.isVisible()


def test_a_table_that_went_away_is_explained(
    program: Program, window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    card = read_cards(program.places.datasets)[0]
    source = program.places.datasets / f"{card.name}.yaml"
    (tmp_path / source.name).write_bytes(source.read_bytes())
    program.places = replace(program.places, datasets=tmp_path)
    page = shown(program, window)
    with qtbot.waitSignal(program.said) as said:
        qtbot.mouseClick(page.practice.cards[0].open, LEFT)
    assert card.name in str(said.args[0].what)
    assert program.session is None


def test_projects_of_the_folder_are_there_too(page: Datasets, program: Program) -> None:
    program.places.projects.mkdir()
    (program.places.projects / "otro.pcd").write_bytes(b"")
    page.mine.own.refresh()
    assert [card.accessibleName() for card in page.mine.own.projects] == ["otro"]


def test_without_projects_the_practice_data_is_one_press_away(page: Datasets, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.mine.own.practise, LEFT)
    assert page.tabs.currentIndex() == 2


def test_a_folder_without_tables_says_so_and_escape_goes_back(
    page: Datasets, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "vacia").mkdir()
    page.mine.show_folder(tmp_path / "vacia")
    assert page.mine.folder is not None
    qtbot.waitUntil(lambda: program.tasks.is_idle)
    assert not page.mine.folder.join.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.mine.own.isVisible()


def test_a_folder_that_cannot_be_read_is_explained(
    page: Datasets, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(program.said):
        page.mine.show_folder(tmp_path / "nada")
    assert page.mine.own.isVisible()


def test_the_address_of_the_catalogue_is_kept(
    page: Datasets, program: Program, qtbot: QtBot
) -> None:
    page.show_part("catalogue")
    address = page.catalogue.address
    assert address is not None
    qtbot.mouseClick(address.change, LEFT)
    address.field.setText("no es una dirección")
    qtbot.keyClick(address.field, Qt.Key.Key_Return)
    assert not address.wrong.isHidden()
    address.field.setText("datos.ejemplo.org/dataset")
    qtbot.keyClick(address.field, Qt.Key.Key_Return)
    assert program.settings.catalogue == "https://datos.ejemplo.org"
    assert program.catalogue.host == "datos.ejemplo.org"


def test_nothing_copied_is_explained(page: Datasets, program: Program, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(program.said) as said:
        qtbot.mouseClick(page.mine.own.paste, LEFT)
    assert said.args[0].todo is not None
