"""Two tables joined by a person: only with the keyboard and the mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import i18n
from app.analysis.steps.append_tables import AppendTables
from app.analysis.steps.join_tables import JoinTables
from app.analysis.table import Table
from app.store.project_file import ProjectFile
from app.ui.desk.append_page import AppendPage
from app.ui.desk.assistant import AssistantPage
from app.ui.desk.join_page import JoinPage
from app.ui.desk.join_results import NEAR
from app.ui.desk.other_table_page import OtherTablePage
from app.ui.pages.import_beside_page import ImportBesidePage
from app.ui.pages.workbench import Workbench
from app.ui.session import Session
from app.ui.stage import Stage
from tests.ui.desk.joining_files import files_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
Files = tuple[Path, Path, Path]
MENU = 150  # milliseconds until the menu is open


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    stage = Stage(qapp, tmp_path_factory.mktemp("profile"))
    stage.dress("es", "light", (1366, 768))
    yield stage
    stage.close()
    i18n.use_language("en")


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return files_in(tmp_path)


@pytest.fixture
def stage(window: Stage, files: Files, qtbot: QtBot) -> Stage:
    """Return a window with a project of the procedures, opened through its import panel."""
    window.places.decisions.unlink(missing_ok=True)
    assert window.window is not None
    window.window.opening.open(files[0])
    window.settle()
    page = window.window.pages["import"]
    qtbot.keyClick(page, Qt.Key.Key_Return)
    window.settle()
    return window


def bench_of(stage: Stage) -> Workbench:
    assert stage.window is not None
    page = stage.window.pages["workbench"]
    assert isinstance(page, Workbench)
    return page


def session_of(stage: Stage) -> Session:
    assert stage.program.session is not None
    return stage.program.session


def by_name(stage: Stage, qtbot: QtBot, words: str) -> None:
    """Ask for an action by its name, as with Ctrl+K."""
    assert stage.window is not None
    search = stage.window.frame.top_bar.search
    qtbot.keyClick(stage.window, Qt.Key.Key_K, CONTROL)
    search.clear()
    qtbot.keyClicks(search, words)
    qtbot.keyClick(search, Qt.Key.Key_Return)
    stage.settle()


def page_of(stage: Stage) -> AssistantPage:
    desk = bench_of(stage).desk
    assert desk is not None
    pages = [page for page in desk.findChildren(AssistantPage) if page.isVisible()]
    return pages[-1]


def choose_first(qtbot: QtBot) -> None:
    """Choose what is first in the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert menu is not None
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def add(stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Add tables with the link of the page: the dialog of the system answers with these files."""
    monkeypatch.setattr("app.ui.desk.taking_tables.ask_tables", lambda *_a, **_k: paths)
    QTimer.singleShot(MENU, lambda: choose_first(qtbot))
    page = page_of(stage)
    button = page.findChildren(type(page.head.cancel))
    link = next(one for one in button if one.text() == "Agregar una tabla…" and one.isVisible())
    qtbot.mouseClick(link, LEFT)
    stage.settle()
    assert stage.window is not None
    beside = stage.window.pages["import_beside"]
    assert isinstance(beside, ImportBesidePage)
    for _ in paths:
        assert beside.open.isEnabled()
        qtbot.keyClick(beside, Qt.Key.Key_Return)
        stage.settle()


def join_of(stage: Stage) -> JoinPage:
    page = page_of(stage)
    assert isinstance(page, JoinPage)
    return page


@pytest.fixture
def page(stage: Stage, files: Files, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> JoinPage:
    """Return the assistant with both tables, opened by its name."""
    by_name(stage, qtbot, "traer columnas de otra")
    assert not join_of(stage).head.apply.isEnabled()
    add(stage, qtbot, monkeypatch, files[1])
    return join_of(stage)


def join(stage: Stage, page: JoinPage, qtbot: QtBot) -> Table:
    """Answer what is asked, and apply with the keyboard."""
    qtbot.mouseClick(page.results.figures.first, LEFT)
    stage.settle()
    page.results.tabs.setCurrentIndex(NEAR)
    qtbot.keyClick(page.results.near.cards[0].yes, Qt.Key.Key_Return)
    stage.settle()
    assert page.head.note.text().startswith("Van a quedar 8 filas (ahora 8)")
    qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    stage.settle()
    view = session_of(stage).view
    assert view is not None
    assert view.run.problem is None
    return view.table


def test_keys_are_proposed_and_every_figure_is_told_before(page: JoinPage) -> None:
    assert page.questions.keys.read() == (("numero_proceso", "Nro Proceso"),)
    assert page.questions.keys.way() == "codes"
    assert page.table is not None
    report = page.work(page.step(), page.table, lambda *_: None).report
    assert (report.own.rows, report.own.matched) == (8, 6)
    assert (report.other.rows, report.other.missing) == (9, 2)
    assert not page.head.apply.isEnabled()  # a row would be repeated: nobody said what to do
    assert page.results.figures.multiply.text() == "Repetirlas: 9 filas"


def test_two_tables_are_joined_from_the_search_of_actions(
    stage: Stage, page: JoinPage, qtbot: QtBot
) -> None:
    table = join(stage, page, qtbot)
    step = session_of(stage).recipe.entries[-1].step
    assert isinstance(step, JoinTables)
    assert step.alike == (("numero_proceso", "404-1013-LPU25", "404-1O13-LPU25"),)
    got = table.frame.set_index("numero_proceso")["Oferente"]
    assert got["404-1013-LPU25"] == "Del Sur"
    assert got["402-1003-LPU25"] == "FEMANI MEDICAL S.R.L."
    assert (len(table), int(got.isna().sum())) == (8, 1)
    assert "organismo (ofertas)" in table.columns


def test_a_join_is_edited_from_the_recipe_with_its_answers(
    stage: Stage, page: JoinPage, qtbot: QtBot
) -> None:
    join(stage, page, qtbot)
    hands, step = bench_of(stage).hands, session_of(stage).recipe.entries[-1].step
    assert hands is not None
    row = hands.desk.recipe.rows[-1]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    stage.settle()
    again = join_of(stage)
    assert again.step() == step
    qtbot.mouseClick(again.questions.rows.buttons["anti"], LEFT)
    stage.settle()
    qtbot.keyClick(again, Qt.Key.Key_Return, CONTROL)
    stage.settle()
    session = session_of(stage)
    assert [getattr(entry.step, "how", "") for entry in session.recipe.entries] == ["anti"]
    assert session.view is not None
    assert len(session.view.table) == 1


def test_what_was_decided_is_remembered_in_another_project(
    stage: Stage, files: Files, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for answer in (Qt.Key.Key_Return, None):
        by_name(stage, qtbot, "traer columnas de otra")
        add(stage, qtbot, monkeypatch, files[1])
        near = join_of(stage).results.near
        if answer:
            join_of(stage).results.tabs.setCurrentIndex(NEAR)
            qtbot.keyClick(near.cards[0].yes, answer)
        assert near.cards[0].same is True
        qtbot.keyClick(join_of(stage), Qt.Key.Key_Escape)
        session_of(stage).undo()
        stage.settle()


def test_rows_of_two_files_are_appended_and_the_counts_add_up(
    stage: Stage, files: Files, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_name(stage, qtbot, "agregar las filas")
    add(stage, qtbot, monkeypatch, files[2])
    page = page_of(stage)
    assert isinstance(page, AppendPage)
    assert page.asked.read() == ("procesos-2026",)
    assert page.head.note.text() == "8 de esta tabla + 2 de «procesos-2026» = 10 filas"
    boxes = page.cards["procesos-2026"].boxes
    assert boxes["reparticion"].currentData() == "organismo"
    qtbot.mouseClick(page.head.apply, LEFT)
    stage.settle()
    step = session_of(stage).recipe.entries[-1].step
    assert isinstance(step, AppendTables)
    view = session_of(stage).view
    assert view is not None
    assert len(view.table) == 10
    assert view.table.frame["archivo"].tolist() == ["procesos"] * 8 + ["procesos-2026"] * 2
    assert view.table.frame["organismo"].tolist()[-2:] == ["Salud", "Cultura"]
    assert "observaciones" in view.table.columns


def test_a_table_is_seen_renamed_and_kept_in_the_file_of_the_project(
    stage: Stage, files: Files, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_name(stage, qtbot, "traer columnas de otra")
    add(stage, qtbot, monkeypatch, files[1])
    qtbot.keyClick(page_of(stage), Qt.Key.Key_Escape)
    desk = bench_of(stage).desk
    assert desk is not None
    tabs = desk.combining.strip.tabs
    qtbot.mouseClick(tabs, LEFT, pos=tabs.tabRect(1).center())
    stage.settle()
    page = desk.findChildren(OtherTablePage)[-1]
    assert page.grid.table_model.rowCount() == 9
    page.head.field.selectAll()
    qtbot.keyClicks(page.head.field, "Ofertas 2025")
    qtbot.keyClick(page.head.field, Qt.Key.Key_Return)
    stage.settle()
    keeper = session_of(stage).keeper
    assert isinstance(keeper, ProjectFile)
    assert [one.name for one in keeper.history().present.tables] == ["Ofertas 2025"]
    qtbot.mouseClick(page.head.out, LEFT)
    stage.settle()
    assert session_of(stage).recipe.tables == ()
