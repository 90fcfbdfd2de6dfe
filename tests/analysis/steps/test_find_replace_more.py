"""Tests for what find_replace finds besides plain texts."""

import pytest

from app.analysis.recipe import Recipe
from app.analysis.steps.find_replace import FindReplace
from app.errors import UserError
from tests.analysis.steps.running import after, exported, listed, texts

MORE = (
    FindReplace("a", "sa", "S.A.", only_words=True),
    FindReplace("a", "nunez", "x", accents=False),
    FindReplace("a", "Nunez", "x", case=True, accents=False),
    FindReplace("a", r"(\w+), (\w+)", r"\2 \1", pattern=True),
    FindReplace("a", r"\d{2}", "-", whole=True, pattern=True),
)


@pytest.mark.parametrize("step", MORE)
def test_exported_code_does_the_same(step: FindReplace) -> None:
    table = texts("Casa SA", "Núñez", "nuñez", "Paz, Ana", "Ríos, José", "12", "123")
    assert listed(texts(*exported(step, table.frame)["a"])) == listed(step.apply(table))


def test_whole_words_and_accents() -> None:
    assert after(FindReplace("a", "sa", "S.A.", only_words=True), "Casa SA") == ["Casa S.A."]
    assert after(FindReplace("a", "nunez", "x", accents=False), "Núñez") == ["x"]
    assert after(FindReplace("a", "n", "x", case=True, accents=False), "Ñn") == ["Ñx"]


def test_groups_of_a_pattern_can_be_written() -> None:
    swap = FindReplace("a", r"(\w+), (\w+)", r"\2 \1", pattern=True)
    assert after(swap, "Peña, José") == ["José Peña"]


@pytest.mark.parametrize(
    ("find", "new"),
    [("(", ""), ("[", ""), ("(?<=a)b", ""), (r"(a)\1", ""), ("a", r"\1"), ("a", "\\")],
)
def test_what_cannot_be_is_refused_with_a_way_out(find: str, new: str) -> None:
    with pytest.raises(UserError):
        after(FindReplace("a", find, new, pattern=True), "ab")


def test_a_pattern_that_hangs_others_takes_no_time() -> None:
    assert after(FindReplace("a", "(a+)+$", "x", pattern=True), "a" * 5000 + "!") == [
        "a" * 5000 + "!"
    ]


def test_a_recipe_of_before_means_the_same() -> None:
    old = {
        "kind": "find_replace",
        "column": "a",
        "find": "x",
        "replacement": "",
        "whole": False,
        "case": False,
    }
    record = Recipe().to_record() | {"steps": [old]}
    assert Recipe.from_record(record).steps == (FindReplace("a", "x"),)
