"""A recipe of last year done to the file of this one."""

from pandas import DataFrame

from app.analysis.adapting import adapted, fit
from app.analysis.kind import Kind
from app.analysis.reading.settings import ColumnChoice, Reading
from app.analysis.recipe import Recipe
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.normalise_headers import NormaliseHeaders
from app.analysis.steps.to_number import ToNumber
from app.analysis.steps.trim_spaces import TrimSpaces
from app.analysis.table import table_of

RECIPE = Recipe.of(ToNumber("ASIG_MENSUALES", ","), ChangeCase("APELLIDO", "upper"))
THIS_YEAR = table_of(DataFrame({"apellido": ["paz"], "asig mensuales": ["1.234,5"], "x": [1]}))


def test_columns_that_are_written_otherwise_are_found_and_said() -> None:
    found = fit(RECIPE, THIS_YEAR.columns)
    assert found.names == {"ASIG_MENSUALES": "asig mensuales", "APELLIDO": "apellido"}
    assert found.guessed == ("ASIG_MENSUALES", "APELLIDO")


def test_the_result_has_the_names_of_the_recipe() -> None:
    found = fit(RECIPE, THIS_YEAR.columns)
    after = adapted(RECIPE, found.names).run(THIS_YEAR)
    assert after.columns == ["APELLIDO", "ASIG_MENSUALES", "x"]
    assert after.frame.iloc[0].tolist() == ["PAZ", 1234.5, 1]


def test_a_column_nothing_suits_is_missing() -> None:
    assert fit(RECIPE, ["apellido"]).missing == ("ASIG_MENSUALES",)


def test_the_same_name_wins_over_one_alike() -> None:
    assert fit(RECIPE, ["apellido", "APELLIDO", "ASIG_MENSUALES"]).guessed == ()


def test_two_columns_alike_are_not_decided() -> None:
    assert "APELLIDO" in fit(RECIPE, ["apellido", "Apellido", "ASIG_MENSUALES"]).missing


def test_what_was_decided_about_a_column_goes_with_it() -> None:
    reading = Reading(choices=(ColumnChoice("APELLIDO", Kind.TEXT),))
    moved = adapted(RECIPE.read_as(reading), {"APELLIDO": "apellido"}).reading
    assert moved.choice("apellido").kind is Kind.TEXT


def test_a_name_that_a_step_gives_is_not_asked_of_the_file() -> None:
    recipe = Recipe.of(NormaliseHeaders(), TrimSpaces(("comuna",)))
    assert fit(recipe, ["COMUNA", "total"]).guessed == ()
    assert fit(recipe, ["Zona", "total"]).missing == ("comuna",)
    assert fit(Recipe.of(TrimSpaces(("comuna",))), ["COMUNA"]).guessed == ("comuna",)
