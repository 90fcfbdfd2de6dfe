"""Help beside the work, the sheet of keys and the hints, with the keys a person presses."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.analysis.step import steps
from app.help import shelf
from app.help.page import KEYS
from app.store.settings import SettingsFile
from app.ui.desk.step_panel import StepPanel
from app.ui.grid.grid import Grid
from app.ui.help.drawer import HelpDrawer
from app.ui.help.hints import HINTS, hint_for
from app.ui.help.keys_page import OTHER_KEYS
from app.ui.help.topics import PARTS, topic_of
from app.ui.pages.workbench import Workbench
from app.ui.stage import Stage
from app.ui.widgets.hint_bar import HintBar
from app.ui.window import Window

DIRTY = "compras-sucias"


@pytest.fixture(scope="module")
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    stage = Stage(qapp, tmp_path_factory.mktemp("profile"))
    stage.open_practice(DIRTY)
    stage.dress("es", "light", (1366, 768))
    yield stage
    stage.close()
    i18n.use_language("en")


@pytest.fixture
def window(stage: Stage, qtbot: QtBot) -> Iterator[Window]:
    window = stage.window
    assert window is not None
    stage.program.go("workbench")
    stage.settle()
    window.activateWindow()
    window.helper.close()
    bench(window).desk.close_all()  # type: ignore[union-attr] # there is a project
    grid(window).setFocus()
    yield window
    window.helper.close()
    window.frame.hint_bar.hide()
    stage.settings.change(hints=False, hints_seen=())


def bench(window: Window) -> Workbench:
    page = window.pages["workbench"]
    assert isinstance(page, Workbench)
    return page


def grid(window: Window) -> Grid:
    desk = bench(window).desk
    assert desk is not None
    return desk.desk.grid


def drawer(window: Window) -> HelpDrawer:
    return window.helper.drawer


def form(window: Window, stage: Stage, kind: str) -> StepPanel:
    bench(window).begin(steps[kind])
    stage.settle()
    panel = window.findChild(StepPanel)
    assert isinstance(panel, StepPanel)
    return panel


def test_f1_opens_the_page_of_what_has_the_keyboard_and_escape_gives_it_back(
    window: Window, qtbot: QtBot
) -> None:
    qtbot.keyClick(grid(window), Qt.Key.Key_F1)
    assert drawer(window).isVisible()
    assert drawer(window).name == "grid"
    assert drawer(window).search.hasFocus()
    assert drawer(window).x() + drawer(window).width() == window.frame.width()
    qtbot.keyClick(drawer(window).search, Qt.Key.Key_Escape)
    assert drawer(window).isHidden()
    assert grid(window).hasFocus()


def test_f1_in_a_form_is_about_its_operation_and_does_not_cover_it(
    window: Window, stage: Stage, qtbot: QtBot
) -> None:
    panel = form(window, stage, "split_to_rows")
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_F1)
    assert drawer(window).name == "step/split_to_rows"
    assert drawer(window).view is not None
    corner = panel.mapTo(window.frame, panel.rect().topLeft())
    assert drawer(window).geometry().right() < corner.x()


def test_f1_in_a_formula_is_about_formulas(window: Window, stage: Stage, qtbot: QtBot) -> None:
    panel = form(window, stage, "new_column")
    panel.form.editors["formula"].widget.setFocus()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert topic_of(focus) == "formula"
    qtbot.keyClicks(focus, "REDONDEAR(")
    assert topic_of(focus) == "function/round"


def test_enter_in_the_help_does_not_apply_the_form_behind(
    window: Window, stage: Stage, qtbot: QtBot
) -> None:
    form(window, stage, "trim_spaces")
    done = len(stage.program.session.recipe.entries)  # type: ignore[union-attr] # there is one
    stage.program.help_wanted.emit("")
    qtbot.keyClick(drawer(window).search, Qt.Key.Key_Return)
    stage.settle()
    assert len(stage.program.session.recipe.entries) == done  # type: ignore[union-attr] # as above


def test_the_help_is_searched_and_a_page_found_with_the_keyboard(
    window: Window, qtbot: QtBot
) -> None:
    qtbot.keyClick(grid(window), Qt.Key.Key_F1)
    help_ = drawer(window)
    qtbot.keyClicks(help_.search, "buscarv")
    assert help_.found.isVisible()
    qtbot.keyClick(help_.search, Qt.Key.Key_Return)
    assert help_.name == "function/look_up"
    assert help_.found.isHidden()
    qtbot.mouseClick(help_.back, Qt.MouseButton.LeftButton)
    assert help_.name == "grid"


def test_a_search_that_finds_nothing_says_so(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(grid(window), Qt.Key.Key_F1)
    help_ = drawer(window)
    qtbot.keyClicks(help_.search, "xyzzy")
    assert help_.found.count() == 1
    qtbot.keyClick(help_.search, Qt.Key.Key_Return)
    assert help_.name == "grid"


def test_links_lead_to_pages_and_to_lessons(window: Window, stage: Stage, qtbot: QtBot) -> None:
    stage.program.help_wanted.emit("grid")
    help_ = drawer(window)
    assert help_.view is not None
    help_.view.anchorClicked.emit(QUrl("help:recipe"))
    qtbot.waitUntil(lambda: help_.name == "recipe")
    help_.view.anchorClicked.emit(QUrl("lesson:m3-02"))
    stage.settle()
    assert help_.isHidden()
    assert stage.program.place == "lesson"
    stage.program.help_wanted.emit("join")
    help_.view.anchorClicked.emit(QUrl("lesson:m1-01"))  # which is not written yet
    qtbot.waitUntil(lambda: stage.program.place == "course")


def test_every_shortcut_there_is_stands_in_the_sheet(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(grid(window), Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    help_ = drawer(window)
    assert help_.name == KEYS
    assert help_.view is not None
    shown = help_.view.toPlainText().replace(" + ", "+")
    for shortcut in window.findChildren(QShortcut):
        keys = shortcut.key().toString()
        assert keys in shown, keys


def test_the_keys_named_by_hand_are_those_of_parts_that_listen_to_them() -> None:
    named = {key for _, keys in OTHER_KEYS for key, _ in keys}
    assert {"Ctrl+K", "Ctrl+Space", "Shift+Enter", "F2", "N"} <= named


def test_help_and_keys_are_found_by_name(window: Window, qtbot: QtBot) -> None:
    search = window.frame.top_bar.search
    search.setFocus()
    qtbot.keyClicks(search, "atajos")
    assert isinstance(window.found, QListWidget)
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert drawer(window).name == KEYS


def test_every_hint_is_about_a_page_there_is() -> None:
    assert all(shelf.has(name) for name in HINTS)
    assert hint_for("step/trim_spaces") == "form"
    assert hint_for("function/round") == "formula"
    assert hint_for("settings") == ""


def test_a_hint_comes_the_first_time_takes_no_keyboard_and_is_not_seen_again(
    window: Window, stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    bar: HintBar = window.frame.hint_bar
    stage.program.change_settings(hints=True, hints_seen=())
    window.frame.top_bar.search.setFocus()
    grid(window).setFocus()
    assert bar.isVisible()
    assert grid(window).hasFocus()
    qtbot.mouseClick(bar.done, Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    assert grid(window).hasFocus()
    window.frame.top_bar.search.setFocus()
    grid(window).setFocus()
    assert bar.isHidden()
    assert SettingsFile(stage.places.settings).value.hints_seen == ("grid",)


def test_hints_can_be_refused_for_ever_and_brought_back(
    window: Window, stage: Stage, qtbot: QtBot
) -> None:
    bar: HintBar = window.frame.hint_bar
    stage.program.change_settings(hints=True, hints_seen=())
    window.frame.top_bar.search.setFocus()
    grid(window).setFocus()
    qtbot.mouseClick(bar.never, Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    assert not SettingsFile(stage.places.settings).value.hints
    stage.program.go("settings")
    page = window.pages["settings"]
    qtbot.mouseClick(page.hints, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined] # it is the page of settings
    assert stage.settings.value.hints
    stage.program.go("workbench")
    grid(window).setFocus()
    assert bar.isVisible()


def test_every_part_that_is_listed_has_its_page() -> None:
    assert all(shelf.has(name) for name in PARTS.values())
