"""What a recipe needs, found without running it over any file."""

from app.analysis.conditions.one_of import OneOf
from app.analysis.dependencies import needs_of
from app.analysis.kind import Kind
from app.analysis.recipe import Entry, Recipe
from app.analysis.steps.keep_rows import KeepRows
from app.analysis.steps.new_column import NewColumn
from app.analysis.steps.reduce_grain import ReduceGrain
from app.analysis.steps.remove_columns import RemoveColumns
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.steps.split_column import SplitColumn
from app.analysis.steps.to_number import ToNumber


def test_a_recipe_needs_what_its_steps_look_at_and_do_not_make() -> None:
    recipe = Recipe.of(RenameColumn("Monto", "monto"), ToNumber("monto"), RemoveColumns(("id",)))
    assert needs_of(recipe).columns == {"Monto": Kind.TEXT, "id": Kind.TEXT}


def test_says_what_each_step_brings_and_takes() -> None:
    recipe = Recipe.of(SplitColumn("name", ",", keep=False), RemoveColumns(("name 2",)))
    first, second = needs_of(recipe).steps
    assert (first.adds, first.takes) == (("name 1", "name 2"), ("name",))
    assert (second.needs, second.takes) == (("name 2",), ("name 2",))


def test_a_step_on_a_column_taken_before_is_broken_whatever_the_file() -> None:
    recipe = Recipe.of(RemoveColumns(("a",)), ToNumber("a"))
    assert needs_of(recipe).broken == (1,)


def test_the_columns_of_conditions_count() -> None:
    recipe = Recipe.of(KeepRows((OneOf("comuna", ("1",)),)))
    assert set(needs_of(recipe).columns) == {"comuna"}


def test_steps_that_are_off_ask_for_nothing() -> None:
    recipe = Recipe((Entry(ToNumber("a"), on=False),))
    assert needs_of(recipe).columns == {}


def test_a_column_made_by_a_formula_is_not_asked_of_the_file() -> None:
    recipe = Recipe.of(NewColumn("total", "1 + 1"), RenameColumn("total", "suma"))
    assert needs_of(recipe).columns == {}


def test_columns_left_out_for_what_is_in_them_make_the_rest_unforeseen() -> None:
    steps = (ReduceGrain(("id",), "drop"), ReduceGrain(("id",), "first"))
    assert [needs_of(Recipe.of(one)).steps[0].unforeseen for one in steps] == [True, False]
