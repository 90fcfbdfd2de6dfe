"""Tests for app.analysis.recipe_change."""

from dataclasses import replace

from app.analysis.expectations.row_count import RowCount
from app.analysis.rearranged import moved_together, switched, taken_out
from app.analysis.recipe import Entry, Recipe
from app.analysis.recipe_change import differences, told_change
from app.analysis.steps.trim_spaces import TrimSpaces

A, B, C = (TrimSpaces((name,)) for name in "abc")
TWO = Recipe.of(A, B)


def test_a_step_that_was_added_says_itself_wherever_it_was_put() -> None:
    assert told_change(TWO, TWO.then(C)) == C.sentence()
    assert told_change(Recipe.of(A, C), Recipe.of(A, B, C)) == B.sentence()
    assert "2" in str(told_change(Recipe(), TWO))


def test_what_was_taken_out_is_named() -> None:
    assert str(A.sentence()) in str(told_change(TWO, taken_out(TWO, {0})))
    assert "2" in str(told_change(TWO, Recipe()))


def test_every_other_change_has_words_of_its_own() -> None:
    noted = TWO.with_entry(0, Entry(A, note="porque sí"))
    changes = (
        moved_together(TWO, {0}, 2), switched(TWO, {0}), switched(TWO, {0, 1}), noted,
        TWO.with_entry(0, Entry(C)), replace(TWO, expectations=(RowCount(),)),
    )  # fmt: skip
    told = [str(told_change(TWO, one)) for one in changes]
    assert len(set(told)) == len(changes)
    assert told[0] == "The steps are in another order"


def test_the_steps_of_one_that_the_other_has_not() -> None:
    assert differences(Recipe.of(A, C, A), TWO) == (Entry(C), Entry(A))
