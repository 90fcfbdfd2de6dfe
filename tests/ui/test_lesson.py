"""The lesson m3-02 beside the real workbench, done right and wrong, in both languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import i18n
from app.lessons.lesson import Exercise, Recording
from app.ui.pages.lesson_page import LessonPage
from app.ui.stage import Stage

LESSON = "m3-02"
SAYS = {
    ("es", "t1"): "Vas muy bien.",
    ("es", "t2"): "Recortaste y pasaste a mayúsculas.",
    ("es", "c1"): "Ahora hay",
    ("es", "c2"): "Juntaste empresas distintas.",
    ("en", "t1"): "You are close.",
    ("en", "t2"): "You trimmed and used capitals.",
    ("en", "c1"): "There are now",
    ("en", "c2"): "You merged different companies.",
}


@pytest.fixture(params=["es", "en"])
def stage(qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Stage]:
    stage = Stage(qapp, tmp_path)
    stage.dress(request.param, "light", (1366, 768))
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


def exercise_of(page: LessonPage) -> Exercise:
    assert page.text is not None
    return page.text.exercises[0].exercise


def do(stage: Stage, page: LessonPage, recording: Recording) -> None:
    """Do what was recorded, from the start, and press Comprobar."""
    session = page.table.session
    assert session is not None
    while session.history.can_undo:
        session.undo()
    for step in recording.recipe.steps:
        session.add(step)
    stage.settle()
    assert page.text is not None
    page.text.exercises[0].check.click()
    stage.settle()


def message(page: LessonPage) -> str:
    assert page.text is not None
    return page.text.exercises[0].message.text()


def test_each_typical_error_gets_its_one_message_and_the_solution_is_achieved(
    stage: Stage,
) -> None:
    page = lesson_of(stage)
    language = stage.program.settings.language
    exercise = exercise_of(page)
    assert {proof.name for proof in exercise.proofs} == {"t1", "t2", "c1", "c2"}
    for proof in exercise.proofs:
        do(stage, page, proof)
        assert message(page).startswith(SAYS[language, proof.name])
    do(stage, page, exercise.solution)
    assert stage.program.study.progress().lesson(LESSON).passed(exercise.id)


def test_progress_and_work_survive_a_restart(qapp: QApplication, tmp_path: Path) -> None:
    first = Stage(qapp, tmp_path)
    first.dress("es", "light", (1366, 768))
    page = lesson_of(first)
    exercise = exercise_of(page)
    do(first, page, exercise.solution)
    first.close()
    again = Stage(qapp, tmp_path)
    again.dress("es", "light", (1366, 768))
    page = lesson_of(again)
    assert again.program.study.progress().lesson(LESSON).passed(exercise.id)
    assert page.table.session is not None
    assert page.table.session.recipe.steps == exercise.solution.recipe.steps
    again.close()
    i18n.use_language("en")


def test_hints_open_one_by_one_after_trying(stage: Stage) -> None:
    page = lesson_of(stage)
    assert page.text is not None
    card = page.text.exercises[0]
    said: list[object] = []
    stage.program.said.connect(said.append)
    card.hint.click()
    card.hint.click()
    assert page.coach is not None
    assert page.coach.tutor.hints_read(card.exercise) == 1
    assert len(said) == 1
    card.check.click()
    stage.settle()
    card.hint.click()
    assert page.coach.tutor.hints_read(card.exercise) == 2


def test_a_question_explains_the_answer(stage: Stage) -> None:
    page = lesson_of(stage)
    assert page.text is not None
    card = page.text.questions[0]
    right = next(option.id for option in card.question.options if option.right)
    card.buttons[right].click()
    card.check.click()
    assert page.coach is not None
    types = [row.type for row in stage.program.study.events.all()]
    assert "question_answered" in types


@pytest.mark.parametrize("lesson", ["m3-02", "m7-03"])
def test_the_text_of_a_lesson_fits_its_pane_on_the_smallest_screen(
    stage: Stage, lesson: str
) -> None:
    stage.undress()
    stage.dress(stage.program.settings.language, "light", (1024, 600))
    stage.program.open_lesson(lesson)
    stage.settle()
    assert stage.window is not None
    page = stage.window.pages["lesson"]
    assert isinstance(page, LessonPage)
    assert page.text is not None
    pane = page.text.parentWidget()
    assert pane is not None
    assert page.text.width() <= pane.width()
