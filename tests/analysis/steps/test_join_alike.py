"""Tests for app.analysis.steps.join_alike and replace_values."""

from app.analysis.steps.join_alike import JoinAlike
from app.analysis.steps.replace_values import ReplaceValues
from tests.analysis.steps.running import after

TWO = JoinAlike("a", "fingerprint", (("Salud", ("SALUD", "salud", "Salud")), ("Obras", ("OBRAS",))))


def test_each_group_gets_its_spelling_and_the_rest_stays() -> None:
    assert after(TWO, "SALUD", "Salud", "OBRAS", "Otra", None, "") == [
        "Salud", "Salud", "Obras", "Otra", None, "",
    ]  # fmt: skip


def test_the_sentence_counts_ways_of_writing() -> None:
    assert str(TWO.sentence()) == "In “a”, join 4 ways of writing into 2."
    one = JoinAlike("a", "x", TWO.groups[:1])
    assert str(one.sentence()) == "In “a”, join 3 ways of writing “Salud”."


def test_values_are_replaced_all_at_once() -> None:
    assert after(ReplaceValues("a", (("x", "y"), ("y", "x"))), "x", "y", "z") == ["y", "x", "z"]
