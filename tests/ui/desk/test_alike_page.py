"""Groups of similar values: answered with the keyboard, and remembered."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.desk.alike_page import AlikePage
from app.ui.pages.workbench import Workbench
from app.ui.session import Session
from app.ui.stage import Stage

KEY = Qt.Key


@pytest.fixture
def page(bench: Workbench, stage: Stage) -> AlikePage:
    return opened(bench, stage)


def opened(bench: Workbench, stage: Stage) -> AlikePage:
    assert bench.desk is not None
    bench.desk.group_similar("proveedor", -1)
    stage.settle()
    return bench.desk.findChildren(AlikePage)[-1]


def names(page: AlikePage, at: int) -> list[str]:
    return [text for text, _ in page.list.cards[at].group.values]


def test_the_keyboard_answers_group_after_group(page: AlikePage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.list.cards[0].join, KEY.Key_N)
    assert not page.decisions[0].joined
    assert page.list.cards[1].has_keyboard
    qtbot.keyClick(page.list.cards[1].join, KEY.Key_Return)
    assert page.decisions[1].joined
    qtbot.keyClick(page.list.cards[2].join, KEY.Key_Up)
    assert page.list.cards[1].has_keyboard


def test_a_number_chooses_how_the_group_is_written(page: AlikePage, qtbot: QtBot) -> None:
    second = names(page, 0)[1].strip()
    qtbot.keyClick(page.list.cards[0].join, KEY.Key_2)
    assert page.decisions[0].spelling == second
    assert page.list.cards[0].field.text() == second


def test_the_search_shows_the_groups_that_have_the_letters(page: AlikePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.tools.search, "viraro")
    assert page.list.cards
    assert all("virar" in names(page, at)[0].lower() for at in range(len(page.list.cards)))
    qtbot.keyClicks(page.tools.search, "zzz")
    assert page.list.cards == []


def test_many_groups_are_answered_at_once(page: AlikePage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.tools.buttons["none"], Qt.MouseButton.LeftButton)
    assert not any(one.joined for one in page.decisions)
    assert not page.head.join.isEnabled()
    qtbot.mouseClick(page.tools.buttons["all"], Qt.MouseButton.LeftButton)
    assert all(one.joined for one in page.decisions)


def test_what_is_joined_is_remembered_in_another_project(
    page: AlikePage, bench: Workbench, stage: Stage, qtbot: QtBot
) -> None:
    first = names(page, 0)
    qtbot.keyClick(page, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    stage.open_practice("compras-sucias")
    again = opened(bench, stage)
    group = next(one for one in again.found.groups if one.values[0][0] == first[0])
    assert group.agreed
    card = next(one for one in again.list.cards if one.group is group)
    card.forgotten.emit()
    stage.settle()
    group = next(one for one in again.found.groups if one.values[0][0] == first[0])
    assert not group.agreed


def test_what_was_said_to_be_two_things_is_not_proposed_again(
    page: AlikePage, bench: Workbench, stage: Stage, session: Session, qtbot: QtBot
) -> None:
    apart = names(page, 0)
    qtbot.keyClick(page.list.cards[0].join, KEY.Key_N)
    qtbot.keyClick(page, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    session.undo()
    stage.settle()
    again = opened(bench, stage)
    together = [{text for text, _ in group.values} for group in again.found.groups]
    assert not any({apart[0], apart[1]} <= some for some in together)
