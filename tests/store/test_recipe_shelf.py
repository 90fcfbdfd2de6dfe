"""Tests for app.store.recipe_shelf."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.analysis.recipe import Recipe
from app.analysis.recipe_about import About
from app.analysis.steps.trim_spaces import TrimSpaces
from app.errors import UserError
from app.store.recipe_shelf import RecipeShelf, read_recipe

RECIPE = replace(Recipe.of(TrimSpaces(("a",))), about=About("Limpiar: compras / obras", "Ana"))


def test_what_is_kept_comes_back_with_its_name(tmp_path: Path) -> None:
    shelf = RecipeShelf(tmp_path)
    assert list(shelf.all()) == []
    shelf.add(RECIPE)
    assert [(one.title, one.recipe) for one in shelf.all()] == [(RECIPE.about.title, RECIPE)]


def test_two_of_one_name_are_two(tmp_path: Path) -> None:
    shelf = RecipeShelf(tmp_path)
    first, second = shelf.add(RECIPE), shelf.add(Recipe())
    third = shelf.add(RECIPE)
    assert len({first.path, second.path, third.path}) == 3
    shelf.remove(first)
    assert len(list(shelf.all())) == 2


def test_a_file_that_is_no_recipe_is_passed_over_and_explained(tmp_path: Path) -> None:
    shelf = RecipeShelf(tmp_path)
    kept = shelf.add(RECIPE)
    bad = kept.path.with_name("otra.json")
    bad.write_text("[1, 2", "utf-8")
    assert list(shelf.all()) == [kept]
    with pytest.raises(UserError):
        read_recipe(bad)
