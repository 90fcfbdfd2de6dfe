"""Tests for app.analysis.rearranged."""

from app.analysis.expectations.row_count import RowCount
from app.analysis.other_table import OtherTable
from app.analysis.rearranged import (
    duplicated,
    moved_together,
    only,
    switched,
    taken_out,
    with_more,
)
from app.analysis.recipe import Recipe
from app.analysis.steps.trim_spaces import TrimSpaces

FIVE = Recipe.of(*(TrimSpaces((name,)) for name in "abcde"))


def names(recipe: Recipe) -> str:
    return "".join(entry.step.names[0] for entry in recipe.entries)  # type: ignore[attr-defined]


def test_several_are_taken_out_or_kept_at_once() -> None:
    assert names(taken_out(FIVE, {1, 3})) == "ace"
    assert names(only(FIVE, {1, 3})) == "bd"


def test_steps_apart_are_moved_together_and_keep_their_order() -> None:
    assert names(moved_together(FIVE, {0, 3}, 2)) == "badce"
    assert names(moved_together(FIVE, {0}, 5)) == "bcdea"
    assert names(moved_together(FIVE, {4}, 0)) == "eabcd"


def test_moving_to_where_they_are_changes_nothing() -> None:
    assert moved_together(FIVE, {1, 2}, 1) == FIVE
    assert moved_together(FIVE, {1, 2}, 3) == FIVE


def test_a_mixed_choice_is_switched_off_first_and_on_afterwards() -> None:
    off = switched(switched(FIVE, {1}), {1, 2})
    assert [entry.on for entry in off.entries] == [True, False, False, True, True]
    assert switched(off, {1, 2}) == FIVE


def test_a_copy_stands_after_the_last_of_those_copied() -> None:
    assert names(duplicated(FIVE, {0, 2})) == "abcacde"


def test_what_two_recipes_share_is_not_put_twice() -> None:
    beside = OtherTable("padron", "padron.csv")
    one = Recipe(FIVE.entries, expectations=(RowCount(),), tables=(beside,))
    both = with_more(one, one)
    assert names(both) == "abcdeabcde"
    assert both.expectations == (RowCount(),)
    assert both.tables == (beside,)
