"""The summary and the charts fit, whatever the window, the theme and the size of text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.analysis.question import Question
from app.ui.pages.charts_tab import ChartsTab
from app.ui.pages.summary_tab import SummaryTab
from app.ui.session import Session
from app.ui.theme import use_theme
from tests.ui.pages.conftest import Idle, shown

SIZES = ((1282, 655, 1.0), (940, 487, 1.0), (1240, 600, 1.5), (900, 450, 1.5))
Size = tuple[int, int]


@pytest.fixture(params=SIZES, ids=str)
def room(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Size]:
    """Speak Spanish, with the text and in the room of one screen."""
    i18n.use_language("es")
    use_theme(qapp, "light", request.param[2])
    yield request.param[:2]
    i18n.use_language("en")
    use_theme(qapp, "light")


def is_clipped(button: QPushButton) -> bool:
    seen = button.isVisible() and bool(button.text())
    return seen and button.width() < button.sizeHint().width()


@pytest.mark.parametrize("page", [ChartsTab, SummaryTab])
def test_nothing_is_clipped_or_sticks_out(
    page: type[ChartsTab | SummaryTab], room: Size, session: Session, qtbot: QtBot, idle: Idle
) -> None:
    tab = page(session)
    shown(tab, qtbot, room)
    if isinstance(tab, ChartsTab):
        tab.answers.rows[Question.EVOLVE].click()  # the one with the longest answers
    idle()
    for _ in range(3):  # layouts answer hidden and shown buttons with another turn
        QApplication.processEvents()
    assert (tab.width(), tab.height()) == room
    assert not [button.text() for button in tab.findChildren(QPushButton) if is_clipped(button)]
    for area in tab.findChildren(QScrollArea):
        inside = area.widget()
        assert inside is None or not area.isVisible() or inside.width() <= area.viewport().width()


@pytest.mark.parametrize("page", [ChartsTab, SummaryTab])
def test_everything_that_takes_the_keyboard_has_a_name(
    page: type[ChartsTab | SummaryTab], session: Session, qtbot: QtBot, idle: Idle
) -> None:
    tab = page(session)
    shown(tab, qtbot)
    idle()
    reached = [one for one in tab.findChildren(QWidget) if _takes_keyboard(one)]
    assert len(reached) > 5
    assert [_described(one) for one in reached if not (one.accessibleName() or _text_of(one))] == []


def _takes_keyboard(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value) and widget.isVisible()


def _described(widget: QWidget) -> str:
    return f"{type(widget).__name__} in {type(widget.parent()).__name__}"


def _text_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QPushButton | QLabel | QLineEdit) else ""
