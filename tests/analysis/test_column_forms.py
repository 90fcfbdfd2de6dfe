"""Pieces of a table kept alike, without a number that changes."""

import pytest
from pandas import DataFrame, Series

from app.analysis.column_forms import Form, common_forms, forms_of, in_forms
from app.analysis.kind import Kind
from app.analysis.recipe import Recipe
from app.analysis.steps.fill_empty import FillEmpty
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.test_every_step_in_pieces import cut, done_to_pieces


def numbers(*values: float | None, dtype: str = "Int64") -> Table:
    return table_of(DataFrame({"n": Series(values, dtype=dtype)}))


def test_whole_numbers_beside_decimals_are_decimals() -> None:
    common = common_forms(forms_of(numbers(1, None)), forms_of(numbers(1.5, dtype="float64")))
    assert common == {"n": Form(Kind.DECIMAL, decimals=True)}
    made = in_forms(numbers(1, None), common)
    assert made.values("n").dtype == "float64"
    assert made.kinds["n"] is Kind.DECIMAL
    assert made.values("n").isna().tolist() == [False, True]


def test_a_number_that_no_decimal_can_hold_is_never_rounded() -> None:
    with pytest.raises(UserError, match="too long"):
        in_forms(numbers(2**53 + 1), {"n": Form(Kind.DECIMAL, decimals=True)})


def test_filling_with_decimals_is_refused_in_pieces_as_it_is_at_once() -> None:
    table, recipe = numbers(2**53 + 1, None), Recipe.of(FillEmpty("n", "2,5"))
    with pytest.raises(UserError, match="too long"):
        recipe.run(table)
    with pytest.raises(UserError, match="too long"):
        done_to_pieces(recipe, cut(table, 1))


def test_columns_of_other_kinds_or_names_are_not_pieces_of_one_table() -> None:
    day = {"n": Form(Kind.DATE)}
    assert common_forms(day, {"n": Form(Kind.TEXT)}) is None
    assert common_forms(day, {"m": Form(Kind.DATE)}) is None
    assert common_forms({"n": Form(Kind.CODE)}, {"n": Form(Kind.TEXT)}) == {"n": Form(Kind.TEXT)}
