"""When a lesson counts as mastered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import i18n
from app.ui.pages.lesson_page import LessonPage
from app.ui.stage import Stage

LESSON = "m3-02"


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(qapp, tmp_path)
    stage.dress("es", "light", (1366, 768))
    yield stage
    stage.close()
    i18n.use_language("en")


def lesson_of(stage: Stage) -> LessonPage:
    stage.program.open_lesson(LESSON)
    stage.settle()
    assert stage.window is not None
    page = stage.window.pages["lesson"]
    assert isinstance(page, LessonPage)
    return page


def solve(stage: Stage, page: LessonPage) -> None:
    """Do what the recorded solution does, and press Comprobar."""
    session, text = page.table.session, page.text
    assert session is not None
    assert text is not None
    card = text.exercises[0]
    for step in card.exercise.solution.recipe.steps:
        session.add(step)
    stage.settle()
    card.check.click()
    stage.settle()


def test_a_lesson_is_mastered_once_with_its_exercises_and_most_of_its_questions(
    stage: Stage,
) -> None:
    page = lesson_of(stage)
    assert page.text is not None

    def completed() -> int:
        return [row.type for row in stage.program.study.events.all()].count("lesson_completed")

    solve(stage, page)
    assert completed() == 0
    for card in page.text.questions:
        in_order = card.question.form == "order"
        card.answered.emit([one.id for one in card.question.options if in_order or one.right])
    assert completed() == 1
    card.answered.emit([one.id for one in card.question.options])
    assert completed() == 1
