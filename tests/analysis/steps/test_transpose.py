"""Tests for app.analysis.steps.transpose."""

import pytest
from pandas import DataFrame

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.transpose import Transpose
from app.analysis.table import table_of
from app.errors import UserError
from tests.analysis.steps.running import listed


def test_swapping_twice_brings_the_table_back() -> None:
    frame = DataFrame({"city": ["Lima", "Quito"], "a": [1, 2], "b": [3, 4]})
    back = do(Transpose("k", "city"), do(Transpose("city", "k"), table_of(frame)))
    assert back.columns == ["city", "a", "b"]
    assert listed(back, "b") == [3, 4]


def test_names_that_repeat_or_are_missing_get_one_of_their_own() -> None:
    frame = DataFrame({"city": ["x", "x", None, "k"], "a": [1, 2, 3, 4]})
    assert do(Transpose("city", "k"), table_of(frame)).columns == [
        "k",
        "x",
        "x (2)",
        "s/d",
        "k (2)",
    ]


def test_columns_of_different_kinds_become_text() -> None:
    frame = DataFrame({"city": ["x"], "a": [1.5], "b": ["y"]})
    done = do(Transpose("city", "k"), table_of(frame))
    assert listed(done, "x") == ["1,5", "y"]
    assert done.kinds["x"] is Kind.TEXT


@pytest.mark.parametrize("rows", [201, 1])
def test_what_cannot_be_is_explained(rows: int) -> None:
    with pytest.raises(UserError):
        do(
            Transpose("city", "k" if rows > 1 else ""),
            table_of(DataFrame({"city": range(rows), "a": 1})),
        )
