"""Tests for app.analysis.breakage."""

from pandas import DataFrame

from app.analysis.breakage import breakage
from app.analysis.rearranged import moved_together, switched, taken_out
from app.analysis.recipe import Recipe
from app.analysis.steps.new_column import NewColumn
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.steps.to_number import ToNumber
from app.analysis.steps.trim_spaces import TrimSpaces
from app.analysis.table import table_of

START = table_of(DataFrame({"a": ["1 "], "b": ["2"]}))
RENAMED = Recipe.of(RenameColumn("a", "c"), TrimSpaces(("c",)), TrimSpaces(("b",)))


def test_taking_a_name_away_breaks_the_steps_that_use_it() -> None:
    found = breakage(RENAMED, taken_out(RENAMED, {0}), START)
    assert [one.index for one in found] == [1]  # the place it has now
    assert "c" in str(found[0].why)


def test_switching_off_and_moving_break_the_same() -> None:
    assert [one.index for one in breakage(RENAMED, switched(RENAMED, {0}), START)] == [1]
    assert [one.index for one in breakage(RENAMED, moved_together(RENAMED, {1}, 0), START)] == [1]


def test_a_change_that_touches_nobody_else_breaks_nothing() -> None:
    assert breakage(RENAMED, taken_out(RENAMED, {2}), START) == ()
    assert breakage(RENAMED, moved_together(RENAMED, {2}, 0), START) == ()


def test_what_did_not_work_before_is_not_blamed_on_the_change() -> None:
    recipe = Recipe.of(TrimSpaces(("nada",)), TrimSpaces(("b",)))
    assert breakage(recipe, taken_out(recipe, {1}), START) == ()


def test_a_column_that_a_formula_reads_counts() -> None:
    recipe = Recipe.of(ToNumber("b"), RenameColumn("b", "n"), NewColumn("doble", "[n] * 2"))
    assert [one.index for one in breakage(recipe, taken_out(recipe, {1}), START)] == [2]
