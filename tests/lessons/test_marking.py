"""Tests for app.lessons.marking: one thing at a time, and ticks for what is right."""

from app.analysis.recipe import Recipe
from app.analysis.step import steps
from app.lessons.lesson import Exercise, Recording
from app.lessons.marking import Verdict, mark, work_of
from app.lessons.predicate import Work
from tests.lessons.bundled import COURSE, exercise

steps.load()


def marked(recording: Recording, of: Exercise | None = None, language: str = "es") -> Verdict:
    asked = of or exercise()
    table = COURSE.table(asked.data)
    return mark(asked, work_of(recording, Work(table, table)), language)


def proof(name: str) -> Recording:
    return next(one for one in exercise().proofs if one.name == name)


def test_the_untouched_table_is_told_what_is_missing() -> None:
    verdict = marked(Recording("nothing"))
    assert (verdict.passed, verdict.source) == (False, "c3")
    assert verdict.message.startswith("Quedan 157 formas distintas.")
    assert [(tick.id, tick.passed) for tick in verdict.ticks] == [
        ("c1", True), ("c2", True), ("c3", False), ("c4", False), ("c5", True),
    ]  # fmt: skip


def test_the_solution_passes_with_every_tick() -> None:
    verdict = marked(exercise().solution)
    assert verdict.passed
    assert all(tick.passed for tick in verdict.ticks)


def test_a_typical_error_speaks_before_what_is_missing() -> None:
    verdict = marked(proof("t1"))
    assert (verdict.source, verdict.misconception) == ("t1", "no-ve-letra-perdida")
    assert marked(proof("t1"), language="en").message.startswith("You are close.")


def test_lost_rows_speak_before_anything_else_is_missing() -> None:
    drop = Recipe.of(steps["drop_duplicates"](("organismo",)))  # type: ignore[call-arg] # a member of the family
    verdict = marked(Recording("few", drop))
    assert verdict.source == "c1"
    assert "antes había 240" in verdict.message


def test_joined_companies_are_named() -> None:
    verdict = marked(proof("c2"))
    assert verdict.misconception == "junta-empresas-distintas"
    assert "Norte S.A." in verdict.message.title().replace("S.a.", "S.A.")


def test_ticks_say_what_is_asked_and_never_the_answer() -> None:
    words = [str(tick.words) for tick in marked(exercise().solution).ticks]
    assert words[0] == "All 240 rows are still there"
    assert not [one for one in words if "42" in one]


def test_an_exercise_names_the_answers_it_waits_for() -> None:
    assert exercise("m7-03").asks() == ("total",)
    assert exercise("m3-02").asks() == ()


def test_the_numbers_of_the_worked_example_are_those_of_the_program() -> None:
    keys, table = COURSE.context.keys["compras-texto"], COURSE.table("compras-texto")
    capitals = next(one for one in exercise().proofs if one.name == "t2").recipe
    trimmed, joined = (Recipe(exercise().solution.recipe.entries[:count]) for count in (1, 2))
    found = [
        recipe.run(table).values("proveedor").nunique() for recipe in (trimmed, capitals, joined)
    ]
    names = ("recortar", "recortar_y_mayusculas", "huella")
    assert found == [keys[f"distintos_tras_{name}"] for name in names] == [140, 117, 46]
