"""Tests for app.ui.pages.course_page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.events import exercise_passed, lesson_completed, lesson_opened
from app.ui.opening import Opening
from app.ui.pages.course_page import CoursePage
from app.ui.pages.course_parts import LessonRow, duration
from app.ui.program import Program
from app.ui.theme import use_theme
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.text import Text

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(program: Program, window: QWidget) -> CoursePage:
    page = CoursePage(program, Opening(program, window))
    page.setParent(window)
    page.resize(1282, 692)
    window.show()
    page.show()
    return page


def row_of(page: CoursePage, lesson: str) -> LessonRow:
    rows = [row for module in page.modules for row in module.rows]
    return next(row for row in rows if row.lesson.id == lesson)


def first_there(program: Program) -> str:
    return program.study.course.available[0].id


def to_come(program: Program) -> str | None:
    return next((one.id for one in program.study.course.lessons if not one.is_available), None)


def test_the_map_has_every_lesson_of_the_course(page: CoursePage, program: Program) -> None:
    rows = [row.lesson.id for module in page.modules for row in module.rows]
    assert rows == [lesson.id for lesson in program.study.course.lessons]
    assert len(page.modules) == 7


def test_a_click_on_a_lesson_opens_it(page: CoursePage, program: Program, qtbot: QtBot) -> None:
    lesson = first_there(program)
    qtbot.mouseClick(row_of(page, lesson), LEFT)
    assert (program.lesson, program.place) == (lesson, "lesson")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_keyboard_opens_a_lesson(
    page: CoursePage, program: Program, qtbot: QtBot, key: Qt.Key
) -> None:
    lesson = first_there(program)
    qtbot.keyClick(row_of(page, lesson), key)
    assert program.lesson == lesson


def test_a_lesson_still_to_come_says_so_and_opens_nothing(
    page: CoursePage, program: Program, qtbot: QtBot
) -> None:
    lesson = to_come(program)
    if lesson is None:
        pytest.skip("every lesson of the course is there")
    row = row_of(page, lesson)
    qtbot.mouseClick(row, LEFT)
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert program.lesson == ""
    assert "en preparación" in row.accessibleName()
    assert all(words.isVisible() for words in row.findChildren(Text))


def test_what_was_done_meanwhile_is_shown_when_the_page_is_shown_again(
    page: CoursePage, program: Program
) -> None:
    lesson = first_there(program)
    row = row_of(page, lesson)
    assert "sin empezar" in row.accessibleName()
    page.hide()
    program.study.events.add(lesson_opened(lesson))
    page.show()
    assert "en práctica" in row.accessibleName()
    program.study.events.add(lesson_completed(lesson))
    page.refresh()
    assert "lograd" in row.accessibleName()
    assert page.crumb.startswith("1 de 39 lecciones logradas")


def test_a_route_marks_its_lessons_and_offers_the_next_one(
    page: CoursePage, program: Program, qtbot: QtBot
) -> None:
    there = {lesson.id for lesson in program.study.course.available}
    route = next(one for one in page.routes.cards if there & {lesson.id for lesson in one.lessons})
    qtbot.mouseClick(route, LEFT)
    rows = [row for module in page.modules for row in module.rows]
    assert {row.lesson.id for row in rows if row.isChecked()} == set(route.route.lessons)
    qtbot.mouseClick(page.strip.go, LEFT)
    assert program.lesson == next(one.id for one in route.lessons if one.id in there)


def test_only_one_route_is_chosen_and_it_can_be_left(page: CoursePage, qtbot: QtBot) -> None:
    for route in page.routes.cards[:2]:
        qtbot.mouseClick(route, LEFT)
    assert [route.isChecked() for route in page.routes.cards] == [False, True, False]
    qtbot.mouseClick(page.routes.cards[1], LEFT)
    assert not any(route.isChecked() for route in page.routes.cards)
    assert not any(row.isChecked() for module in page.modules for row in module.rows)


def test_a_press_on_a_marked_lesson_keeps_it_marked(
    page: CoursePage, program: Program, qtbot: QtBot
) -> None:
    there = {lesson.id for lesson in program.study.course.available}
    route = next(one for one in page.routes.cards if there & set(one.route.lessons))
    qtbot.mouseClick(route, LEFT)
    row = row_of(page, next(id_ for id_ in route.route.lessons if id_ in there))
    qtbot.mouseClick(row, LEFT)
    assert row.isChecked()


@pytest.mark.parametrize(("width", "scale", "columns"), [(1282, 1, 2), (940, 1, 1), (1241, 1.5, 1)])
def test_modules_stand_in_two_columns_where_there_is_room(
    page: CoursePage, qapp: QApplication, width: int, scale: float, columns: int
) -> None:
    use_theme(qapp, "light", scale)
    page.resize(width, 600)
    qapp.processEvents()
    assert len({module.x() for module in page.modules}) == columns


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_on_the_map_is_cut(
    page: CoursePage, qapp: QApplication, qtbot: QtBot, scale: float
) -> None:
    use_theme(qapp, "light", scale)
    page.resize(860, 500)

    def whole() -> None:
        cut = [words.text() for words in page.findChildren(Text) if is_cut(words, page)]
        assert cut == []

    qtbot.waitUntil(whole)


def is_cut(words: Text, page: CoursePage) -> bool:
    right = words.mapTo(page, words.rect().topRight()).x()
    if right >= page.width():
        return True
    if words.wordWrap():
        return words.height() < words.heightForWidth(words.width())
    return not isinstance(words, OneLine) and words.width() < words.sizeHint().width()


def test_the_lesson_to_go_on_with_is_the_last_one_left_half_way(program: Program) -> None:
    there = [lesson.id for lesson in program.study.course.available]
    assert program.study.next_lesson()[0].id == there[0]
    for lesson in there[:2]:
        program.study.events.add(lesson_opened(lesson))
    assert program.study.next_lesson()[0].id == there[1]
    program.study.events.add(lesson_completed(there[1]))
    assert program.study.next_lesson()[0].id == there[0]


def test_the_share_of_a_lesson_grows_with_what_is_done_in_it(program: Program) -> None:
    lesson, share = program.study.next_lesson()
    assert share == 0
    for exercise in lesson.exercises:
        program.study.events.add(exercise_passed(lesson.id, exercise.id, 1))
    shares = len(lesson.exercises), len(lesson.exercises) + len(lesson.questions)
    assert program.study.next_lesson() == (lesson, shares[0] / shares[1])
    assert program.study.progress().lesson(lesson.id).passed(lesson.exercises[0].id)


@pytest.mark.parametrize(
    ("minutes", "words"), [(25, "25 min"), (60, "1 h"), (65, "1 h 05"), (890, "14 h 50")]
)
def test_durations_are_said_in_hours_and_minutes(minutes: int, words: str) -> None:
    assert str(duration(minutes)) == words
