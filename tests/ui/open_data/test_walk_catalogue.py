"""The walk of a person: Datos, a search, a dataset, its download, and the workbench."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import i18n
from app.analysis.table import Table
from app.ui.catalogue.catalogue_view import CatalogueView
from app.ui.open_data.catalogue import Catalogue
from app.ui.pages.datasets import Datasets
from app.ui.pages.import_page import ImportPage
from app.ui.session import Session
from app.ui.stage import Stage
from app.ui.widgets.button import Button
from tests.catalogue.local_portal import LocalPortal
from tests.ui.open_data.conftest import FILE, published

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, catalogue: Catalogue) -> Iterator[Stage]:
    stage = Stage(qapp, tmp_path / "profile")
    stage.program.catalogue = catalogue
    stage.dress("es", "light", (1366, 768))
    yield stage
    stage.close()
    i18n.use_language("en")


def page_of(stage: Stage) -> Datasets:
    stage.program.go("datasets")
    assert stage.window is not None
    page = stage.window.pages["datasets"]
    assert isinstance(page, Datasets)
    return page


def view_of(stage: Stage, qtbot: QtBot) -> CatalogueView:
    page = page_of(stage)
    qtbot.mouseClick(page.tabs, LEFT, pos=page.tabs.tabRect(1).center())
    stage.settle()
    assert page.catalogue.view is not None
    return page.catalogue.view


def brought(stage: Stage, qtbot: QtBot) -> CatalogueView:
    """Bring the catalogue with the one strong button there is."""
    view = view_of(stage, qtbot)
    assert view.results.empty.isVisible()
    button = next(
        one for one in view.findChildren(Button)
        if one.property("look") == "primary" and one.isVisible()
    )  # fmt: skip
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: not stage.program.catalogue.browsing.asking)
    return view


def importing(stage: Stage, qtbot: QtBot) -> ImportPage:
    assert stage.window is not None
    pages = stage.window.pages
    qtbot.waitUntil(lambda: "import" in pages)
    page = pages["import"]
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(page.open.isEnabled, timeout=20_000)
    return page


def on_the_bench(stage: Stage, qtbot: QtBot) -> tuple[Session, Table]:
    qtbot.waitUntil(lambda: stage.program.session is not None, timeout=20_000)
    stage.settle()
    session = stage.program.session
    assert session is not None
    assert session.view is not None
    return session, session.view.table


def test_search_card_download_workbench(
    stage: Stage, portal: LocalPortal, catalogue: Catalogue, qtbot: QtBot
) -> None:
    view_of(stage, qtbot)
    assert portal.asked == []
    view = brought(stage, qtbot)
    assert len(view.results.rows) == 2
    qtbot.keyClicks(view.results.search.words, "OBRAS")
    assert [row.dataset.title for row in view.results.rows] == ["BA Obras"]
    qtbot.keyClick(view.results.rows[0], Qt.Key.Key_Return)
    assert view.dataset is not None
    card = view.dataset.cards[0]
    assert card.main.text() == "Descargar"
    qtbot.mouseClick(card.main, LEFT)
    qtbot.waitUntil(lambda: card.main.text() == "Abrir en la mesa de trabajo")
    assert "completo" in card.words.text()
    qtbot.keyClick(card.main, Qt.Key.Key_Space)
    qtbot.mouseClick(importing(stage, qtbot).open, LEFT)
    session, table = on_the_bench(stage, qtbot)
    assert len(table) == 3999
    assert session.origin.source == "Secretaría General (BA Obras, CC-BY-2.5-AR)"


def test_a_new_version_is_seen_brought_and_compared(
    stage: Stage, portal: LocalPortal, qtbot: QtBot
) -> None:
    view = brought(stage, qtbot)
    view.show_dataset("ba-obras")
    assert view.dataset is not None
    view.dataset.cards[0].main.click()
    qtbot.waitUntil(lambda: bool(stage.program.catalogue.fetching.every()))
    portal.action("package_show", published(portal, "2026-11-02T10:00:00"))
    portal.file("/obras.csv", FILE + b"4000;Otra;1,50\n", '"two"')
    qtbot.mouseClick(view.dataset.state.bring, LEFT)
    old = view.dataset
    qtbot.waitUntil(lambda: view.dataset is not old)
    assert view.dataset is not None
    card = view.dataset.cards[0]
    qtbot.waitUntil(card.stale.isVisible)
    assert view.dataset.state.bring.hasFocus()
    qtbot.mouseClick(card.others[0], LEFT)
    qtbot.waitUntil(lambda: not card.state.running and not card.state.stale)
    assert "cambió" in card.others[0].text()
    qtbot.mouseClick(card.others[0], LEFT)
    qtbot.waitUntil(card.told.isVisible, timeout=20_000)
    assert "Una fila agregada." in card.told.text()


def test_what_was_downloaded_is_among_my_data(
    stage: Stage, catalogue: Catalogue, qtbot: QtBot
) -> None:
    catalogue.browsing.bring_whole()
    qtbot.waitUntil(lambda: not catalogue.browsing.asking)
    works = catalogue.browsing.kept.datasets[0]
    catalogue.fetching.start(works, works.resources[0])
    qtbot.waitUntil(lambda: bool(catalogue.fetching.every()))
    stage.program.places = replace(stage.places, personal=catalogue.browsing._path.parent)
    page = page_of(stage)
    page.mine.own.refresh()
    row = page.mine.own.downloads.rows[0]
    assert row.accessibleName() == "BA Obras · Observatorio de obras"
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert importing(stage, qtbot).words.text() == "3.999 filas y 3 columnas"


def test_a_download_that_ends_elsewhere_is_told(
    stage: Stage, catalogue: Catalogue, qtbot: QtBot
) -> None:
    stage.program.__dict__.pop("catalogue")
    stage.program.places = replace(stage.places, personal=catalogue.browsing._path.parent)
    own = stage.program.catalogue
    catalogue.browsing.bring_whole()
    qtbot.waitUntil(lambda: not catalogue.browsing.asking)
    works = catalogue.browsing.kept.datasets[0]
    with qtbot.waitSignal(stage.program.said) as said:
        own.fetching.start(works, works.resources[0])
    assert "obras.csv" in str(said.args[0].what)
    assert said.args[0].tone == "ok"


def test_without_internet_what_was_kept_is_shown_with_its_day(
    stage: Stage, catalogue: Catalogue, qtbot: QtBot
) -> None:
    brought(stage, qtbot)
    catalogue.use("http://127.0.0.1:9")
    page = page_of(stage)
    page.catalogue.begin()
    view = brought(stage, qtbot)
    assert view.results.state.again.isVisible()
    assert view.results.state.file.isVisible()
    assert not view.results.empty.isVisible()


def test_what_was_copied_in_a_sheet_opens(stage: Stage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("obra\tmonto\nPlaza\t1.000,50\nCalle\t20,00\n")
    page = page_of(stage)
    qtbot.keyClick(page.mine.own, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    shown = importing(stage, qtbot)
    assert shown.importing is not None
    assert shown.importing.path.parent == stage.places.pasted
    assert shown.words.text() == "2 filas y 2 columnas"


def test_the_files_of_a_folder_become_one_table(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "reclamos"
    folder.mkdir()
    for year in (2023, 2024):
        (folder / f"{year}.csv").write_text("comuna;cantidad\n1;20\n2;30\n", "utf-8")
    (folder / "otra.csv").write_text("barrio;cantidad\nBoedo;20\n", "utf-8")
    page = page_of(stage)
    page.mine.show_folder(folder)
    stage.settle()
    view = page.mine.folder
    assert view is not None
    assert [path.name for path in view.ticked] == ["2023.csv", "2024.csv"]
    qtbot.mouseClick(view.join, LEFT)
    _, table = on_the_bench(stage, qtbot)
    assert len(table) == 4
    assert table.columns[-1] == "archivo"


def test_an_address_is_brought_with_the_same_care(
    stage: Stage, portal: LocalPortal, qtbot: QtBot
) -> None:
    view = page_of(stage).mine.ask_address()
    qtbot.keyClicks(view.field, "esto no es")
    qtbot.keyClick(view.field, Qt.Key.Key_Return)
    assert view.wrong.isVisible()
    view.field.setText(f"{portal.address}/obras.csv")
    qtbot.keyClick(view.field, Qt.Key.Key_Return)
    assert view.card is not None
    card = view.card
    qtbot.waitUntil(lambda: card.main.text() == "Abrir en la mesa de trabajo")
    qtbot.mouseClick(card.main, LEFT)
    assert importing(stage, qtbot).words.text() == "3.999 filas y 3 columnas"


def test_every_way_is_found_by_its_name(stage: Stage, qtbot: QtBot) -> None:
    assert stage.window is not None
    names = {str(action.text) for action in stage.window.found.offer()}
    assert {"Buscar en BA Data", "Pegar una tabla"} <= names
    stage.window.frame.top_bar.search.setFocus()
    qtbot.keyClicks(stage.window.frame.top_bar.search, "catalogo")
    qtbot.keyClick(stage.window.frame.top_bar.search, Qt.Key.Key_Return)
    assert page_of(stage).tabs.currentIndex() == 1
