"""Tests for app.analysis.steps.keep_rows and remove_rows."""

import json

import pytest

from app.analysis.conditions.contains import Contains
from app.analysis.conditions.one_of import OneOf
from app.analysis.recipe import Recipe, do
from app.analysis.steps.keep_rows import KeepRows
from app.analysis.steps.remove_rows import RemoveRows
from app.errors import UserError
from tests.analysis.steps.running import listed, texts, unread, with_unread

BOTH = (OneOf("a", ("uno", "dos")), Contains("a", "o"), Contains("a", "s"))


@pytest.mark.parametrize("cls", [KeepRows, RemoveRows])
def test_each_row_is_kept_or_removed(cls: type[KeepRows | RemoveRows]) -> None:
    kept = {KeepRows: ["dos"], RemoveRows: ["uno", "tres", None]}
    assert listed(do(cls(BOTH), texts("uno", "dos", "tres", None))) == kept[cls]


def test_the_sentence_joins_the_conditions() -> None:
    assert str(KeepRows(BOTH[:1]).sentence()) == "Keep the rows where a is one of 2 values."
    assert "“o” and a contains “s”" in str(RemoveRows(BOTH).sentence())
    assert str(KeepRows(BOTH * 2).sentence()) == "Keep the rows that meet 6 conditions."


@pytest.mark.parametrize("cls", [KeepRows, RemoveRows])
def test_no_condition_is_refused_so_that_nothing_is_lost(cls: type[KeepRows]) -> None:
    with pytest.raises(UserError):
        do(cls(()), texts("uno"))


def test_a_condition_on_a_column_that_is_gone_is_an_error() -> None:
    with pytest.raises(UserError):
        do(KeepRows((OneOf("b", ("x",)),)), texts("uno"))


def test_unread_cells_stay_with_their_rows() -> None:
    table = with_unread([None, None, 3.0], {0: "x", 1: "y"})
    assert unread(do(RemoveRows((OneOf("a", ("x",)),)), table)) == {1: "y"}


def test_conditions_survive_being_saved() -> None:
    recipe = Recipe.of(KeepRows(BOTH))
    assert Recipe.from_record(json.loads(json.dumps(recipe.to_record()))) == recipe
