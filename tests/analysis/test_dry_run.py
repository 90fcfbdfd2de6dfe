"""What a recipe would change, before it changes anything."""

from pandas import DataFrame

from app.analysis.dry_run import CellChange, dry_run
from app.analysis.recipe import Recipe
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.steps.to_number import ToNumber
from app.analysis.table import table_of

TABLE = table_of(DataFrame({"name": ["paz", "SOSA", None], "monto": ["1,5", "s/d", "?"]}))


def test_shows_cells_before_and_after() -> None:
    outcome = dry_run(Recipe.of(ChangeCase("name", "upper")).entries, TABLE).outcomes[0]
    assert outcome.examples == (CellChange("name", 0, "paz", "PAZ"),)


def test_a_cell_that_could_not_be_read_is_no_change() -> None:
    outcome = dry_run(Recipe.of(ToNumber("monto", ",")).entries, TABLE).outcomes[0]
    assert {one.label for one in outcome.examples} == {0, 1}
    assert outcome.effect
    assert outcome.effect.unread == 1


def test_goes_on_past_a_step_that_cannot_be_done() -> None:
    recipe = Recipe.of(RenameColumn("nada", "x"), RenameColumn("name", "apellido"))
    found = dry_run(recipe.entries, TABLE)
    assert found.failed == (0,)
    assert found.table.columns == ["apellido", "monto"]


def test_the_table_stays_as_it_was() -> None:
    dry_run(Recipe.of(RenameColumn("name", "x")).entries, TABLE)
    assert TABLE.columns == ["name", "monto"]
