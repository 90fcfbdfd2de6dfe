"""Tests for app.lessons.quiz and how questions are written."""

import pytest

from app.lessons.lesson import Option, Question
from app.lessons.play import right_answer
from app.lessons.question_text import read_question
from app.lessons.quiz import answer
from tests.lessons.bundled import lesson

ONE, ORDER = lesson().questions
NUMBER = lesson("m7-03").questions[1]


def test_choosing_the_right_option_is_explained_too() -> None:
    verdict = answer(ONE, ("o2",), "es")
    assert verdict.right
    assert [(one.option, one.right) for one in verdict.explained] == [("o2", True)]
    assert verdict.explained[0].why.startswith("El CUIT identifica")


def test_a_wrong_option_is_explained_beside_the_right_one_that_was_missed() -> None:
    verdict = answer(ONE, ("o3",), "en")
    assert not verdict.right
    assert [one.option for one in verdict.explained] == ["o2", "o3"]


def test_several_right_options_are_all_needed() -> None:
    options = tuple(Option(f"o{n}", {"es": "x"}, {"es": "y"}, n != 2) for n in (1, 2, 3))
    question = Question("pregunta", "p", {"es": "?"}, form="several", options=options)
    assert answer(question, ("o3", "o1"), "es").right
    assert not answer(question, ("o1",), "es").right
    assert not answer(question, ("o1", "o2", "o3"), "es").right


def test_only_the_first_misplaced_step_is_told() -> None:
    assert answer(ORDER, right_answer(ORDER), "es").right
    verdict = answer(ORDER, ("o1", "o3", "o2", "o4", "o5"), "es")
    assert (verdict.right, verdict.misplaced) == (False, "o3")


@pytest.mark.parametrize("given", [(), ("o1",), ("o9", "o9"), ("", "", "", "", "", "")])
def test_an_unfinished_order_is_wrong_without_a_crash(given: tuple[str, ...]) -> None:
    assert not answer(ORDER, given, "es").right


def test_a_number_is_right_within_its_tolerance() -> None:
    assert answer(NUMBER, ("413.038.506,14",), "es").right
    assert answer(NUMBER, ("413000000",), "es").right
    assert not answer(NUMBER, ("697132651",), "es").right
    assert not answer(NUMBER, (), "es").right


def test_a_question_is_read_with_its_options_and_reasons() -> None:
    question = read_question(
        "¿Cuál?\n- [ ] Una\n  porque: No.\n- [x] Otra\n  larga.\n  porque: Sí."
    )
    assert question.statement == "¿Cuál?"
    assert [(one.text, one.right, one.why) for one in question.options] == [
        ("Una", False, "No."), ("Otra larga.", True, "Sí."),
    ]  # fmt: skip
