"""Tests for app.ui.pages.home and its map of the course."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.events import lesson_completed, lesson_opened
from app.ui.opening import Opening
from app.ui.pages.home import Home
from app.ui.pages.routes_card import Dashes, ModuleRow, course_card
from app.ui.program import Program
from app.ui.widgets.button import Button

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def home(program: Program, window: QWidget) -> Home:
    home = Home(program, Opening(program, window))
    home.setParent(window)
    home.resize(1282, 692)
    window.show()
    home.show()
    return home


def button(home: Home, words: str) -> Button:
    return next(one for one in home.findChildren(Button) if one.text() == words)


def test_the_first_time_it_offers_the_first_lesson(
    home: Home, program: Program, qtbot: QtBot
) -> None:
    qtbot.mouseClick(button(home, "Empezar la lección"), LEFT)
    assert program.lesson == program.study.course.available[0].id
    assert program.place == "lesson"


def test_the_map_has_the_seven_modules_and_leads_to_the_course(
    home: Home, program: Program, qtbot: QtBot
) -> None:
    rows = home.findChildren(ModuleRow)
    assert len(rows) == 7
    qtbot.keyClick(rows[2], Qt.Key.Key_Return)
    assert program.place == "course"


def test_the_map_tells_what_is_done_and_what_is_still_to_come(
    program: Program, qtbot: QtBot
) -> None:
    done = program.study.course.available[0]
    for event in (lesson_opened(done.id), lesson_completed(done.id)):
        program.study.events.add(event)
    card = course_card(program)
    qtbot.addWidget(card)
    rows = card.findChildren(ModuleRow)
    assert "1 de" in rows[done.module - 1].accessibleName()
    dashes = rows[done.module - 1].findChildren(Dashes)
    assert dashes[0]._states[done.order - 1] == "mastered"
    for module, row in zip(program.study.course.modules, rows, strict=True):
        empty = not any(lesson.is_available for lesson in module.lessons)
        assert ("en preparación" in row.accessibleName()) == empty


def test_practice_data_is_one_click_away(home: Home, program: Program, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(home, "Datos de práctica"), LEFT)
    assert program.place == "datasets"
