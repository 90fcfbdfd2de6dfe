"""Ways out of a step that cannot be done."""

import pytest
from pandas import DataFrame

from app.analysis.conditions.one_of import OneOf
from app.analysis.recipe import Recipe
from app.analysis.repair import repairs
from app.analysis.runner import Runner
from app.analysis.step import Step
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.keep_rows import KeepRows
from app.analysis.steps.remove_columns import RemoveColumns
from app.analysis.table import table_of

TABLE = table_of(DataFrame({"Comuna": ["1", "2"], "monto": [1, 2], "id": [1, 2]}))


@pytest.mark.parametrize(
    "step",
    [
        ChangeCase("comuna", "upper"),
        KeepRows((OneOf("comuna", ("1",)),)),
        RemoveColumns(("comuna", "monto")),
    ],
    ids=lambda step: step.kind,
)
def test_a_column_with_a_name_alike_is_offered_and_works(step: Step) -> None:
    recipe = Recipe.of(step)
    run = Runner(TABLE).run(recipe.entries)
    assert run.problem
    first = repairs(recipe, run.problem, run.table)[0]
    assert first.words.render("en") == "Use the column “Comuna”"
    assert Runner(TABLE).run(first.recipe.entries).problem is None


def test_a_column_of_another_kind_is_converted_first() -> None:
    recipe = Recipe.of(ChangeCase("monto", "upper"))
    run = Runner(TABLE).run(recipe.entries)
    assert run.problem
    first = repairs(recipe, run.problem, run.table)[0]
    assert "monto" in first.words.render("es")
    assert Runner(TABLE).run(first.recipe.entries).problem is None


def test_there_is_always_a_way_out() -> None:
    recipe = Recipe.of(RemoveColumns(("nada parecido",)))
    run = Runner(TABLE).run(recipe.entries)
    assert run.problem
    for way in repairs(recipe, run.problem, run.table):
        assert Runner(TABLE).run(way.recipe.entries).problem is None
