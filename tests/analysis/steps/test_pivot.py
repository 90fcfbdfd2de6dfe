"""Tests for app.analysis.steps.pivot."""

import pytest
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.pivot import Pivot
from app.analysis.table import table_of
from app.errors import UserError
from tests.analysis.steps.running import listed

TABLE = table_of(
    DataFrame({
        "city": Series(["Lima", "Lima", "Quito", "Lima", None], dtype="str"),
        "year": Series([2024, 2023, 2023, 2024, None], dtype="Int64"),
        "n": [1.0, 2.0, 4.0, 8.0, 16.0],
    })
)  # fmt: skip


def test_a_pair_that_no_row_has_is_missing_and_not_zero() -> None:
    done = do(Pivot(("city",), "year", "sum", "n"), TABLE)
    assert done.columns == ["city", "2023", "2024", "s/d"]
    assert listed(done, "2023") == [2.0, 4.0, None]
    assert listed(done, "2024") == [9.0, None, None]
    assert listed(done, "s/d") == [None, None, 16.0]


def test_zeros_are_written_where_they_are_asked_for() -> None:
    done = do(Pivot(("city",), "year", zeros=True), TABLE)
    assert listed(done, "2024") == [2, 0, 0]
    assert done.kinds["2024"] is Kind.WHOLE


def test_the_cells_add_up_to_the_total_of_the_rows() -> None:
    done = do(Pivot(("city",), "year", "sum", "n"), TABLE)
    assert done.frame.drop(columns="city").sum().sum() == TABLE.frame["n"].sum()


def test_a_new_column_never_takes_the_place_of_another() -> None:
    table = table_of(DataFrame({"a": ["x"], "b": ["a"]}))
    assert do(Pivot(("a",), "b"), table).columns == ["a", "a (2)"]


def test_too_many_new_columns_are_refused() -> None:
    many = table_of(DataFrame({"a": [1] * 201, "b": range(201)}))
    with pytest.raises(UserError):
        do(Pivot(("a",), "b"), many)


@pytest.mark.parametrize(
    "step",
    [Pivot((), "year"), Pivot(("year",), "year"), Pivot(("city",), "year", "sum"),
     Pivot(("city",), "year", "sum", "city"),
     Pivot(("city",), "year", "first", "city", zeros=True)],
)  # fmt: skip
def test_what_cannot_be_is_explained(step: Pivot) -> None:
    with pytest.raises(UserError):
        do(step, TABLE)
