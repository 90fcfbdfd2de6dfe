"""Tests for app.analysis.steps.new_column."""

import pytest
from pandas import DataFrame
from pandas.testing import assert_frame_equal

from app.analysis.recipe import do
from app.analysis.steps.new_column import NewColumn
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed, unread, with_unread

SALES = table_of(DataFrame({"price": [10.0, 3.0, None], "amount": [4, 0, 1]}))


def test_what_cannot_be_worked_out_is_marked_and_never_zero() -> None:
    done = do(NewColumn("each", "[price] / [amount]"), SALES)
    assert listed(done, "each") == [2.5, None, None]
    assert list(unread(done, "each")) == [1]


def test_unread_cells_are_not_taken_for_empty() -> None:
    done = do(NewColumn("b", "[a] + 1"), with_unread([1.0, None, None], {1: "x"}))
    assert listed(done, "b") == [2.0, None, None]
    assert list(unread(done, "b")) == [1]


@pytest.mark.parametrize("formula", ["[price] * 2", "[price] / [amount]", "[amount] + 1"])
def test_exported_code_does_the_same(formula: str) -> None:
    step = NewColumn("new", formula)
    assert_frame_equal(exported(step, SALES.frame), do(step, SALES).frame, check_dtype=False)


@pytest.mark.parametrize(
    "step", [NewColumn("price", "1"), NewColumn(" ", "1"), NewColumn("new", "[other]")]
)
def test_names_in_use_and_columns_that_are_not_there_are_refused(step: NewColumn) -> None:
    with pytest.raises(UserError):
        do(step, SALES)


def test_the_table_before_is_left_alone() -> None:
    before: Table = SALES
    do(NewColumn("new", "[amount] + 1"), before)
    assert before.columns == ["price", "amount"]


def test_it_uses_the_columns_of_its_formula() -> None:
    assert list(NewColumn("new", "[price] * SI([amount] > 1; [price]; 0)").uses()) == [
        "price",
        "amount",
    ]


def test_a_formula_in_english_gives_the_same_column() -> None:
    spanish = do(NewColumn("new", "SI([amount] > 1; [price] * 1,5; 0)"), SALES)
    english = do(NewColumn("new", "IF([amount] > 1, [price] * 1.5, 0)"), SALES)
    assert_frame_equal(spanish.frame, english.frame)
