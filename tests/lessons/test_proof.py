"""Tests for app.lessons.proof: a lesson that proves nothing is found out."""

from dataclasses import replace

from app.analysis.recipe import Entry, Recipe
from app.analysis.step import steps
from app.lessons.lesson import Exercise, Recording
from app.lessons.proof import prove
from tests.lessons.bundled import COURSE, lesson

steps.load()
TRIM = steps["trim_spaces"](("proveedor",))  # type: ignore[call-arg] # a member of the family


def codes(**changes: object) -> list[str]:
    changed = replace(lesson().exercises[0], **changes)  # type: ignore[arg-type] # any field of it
    blocks = tuple(changed if isinstance(one, Exercise) else one for one in lesson().blocks)
    return [problem.code for problem in prove(replace(lesson(), blocks=blocks), COURSE.datasets)]


def test_a_start_that_passes_is_found() -> None:
    checks = lesson().exercises[0].checks[:1]
    assert "E33" in codes(checks=checks, proofs=())


def test_a_solution_that_does_not_pass_is_found() -> None:
    assert codes(solution=Recording("s", Recipe.of(TRIM))) == ["E34"]


def test_a_wrong_way_that_says_something_else_is_found() -> None:
    proofs = (Recording("t1", Recipe.of(TRIM)),)
    assert codes(proofs=proofs) == ["E35"]


def test_a_step_that_changes_nothing_is_found() -> None:
    solution = lesson().exercises[0].solution
    twice = replace(solution, recipe=solution.recipe.then(TRIM))
    assert codes(solution=twice) == ["E31"]


def test_a_step_that_cannot_be_done_is_found() -> None:
    gone = steps["trim_spaces"](("nadie",))  # type: ignore[call-arg] # a member of the family
    assert codes(solution=Recording("s", Recipe((Entry(gone),)))) == ["E36"]
