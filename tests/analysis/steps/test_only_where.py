"""A step done to some of the rows."""

from typing import Any

import pandas as pd
import pytest
from pandas import DataFrame, Series

from app.analysis.condition import Condition
from app.analysis.conditions.one_of import OneOf
from app.analysis.kind import Kind
from app.analysis.recipe import Recipe, do
from app.analysis.step import Step
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.new_column import NewColumn
from app.analysis.steps.only_where import OnlyWhere
from app.analysis.steps.remove_columns import RemoveColumns
from app.analysis.steps.remove_rows import RemoveRows
from app.analysis.steps.scale_numbers import ScaleNumbers
from app.analysis.steps.sort_rows import SortRows
from app.analysis.steps.to_number import ToNumber
from app.analysis.table import table_of
from app.analysis.table_memory import same_cells
from app.errors import UserError

TABLE = table_of(
    DataFrame(
        {"city": ["lima", "lima", "quito", None], "n": ["1", "2", "x", "4"], "id": [1, 2, 3, 4]}
    )
)


def where(step: Step, *ids: str) -> Step:
    asked: tuple[Condition, ...] = (OneOf("id", ids),)
    return OnlyWhere(step, asked)


def test_the_other_rows_stay_as_they_are() -> None:
    after = do(where(ChangeCase("city", "upper"), "1", "3"), TABLE)
    assert after.values("city").tolist()[:3] == ["LIMA", "lima", "QUITO"]
    assert after.values("id").tolist() == [1, 2, 3, 4]
    assert after.kinds["id"] is Kind.WHOLE


def test_rows_are_removed_among_the_chosen_only() -> None:
    after = do(where(DropDuplicates(("city",)), "1", "2"), TABLE)
    assert list(after.frame.index) == [0, 2, 3]


def test_a_new_column_is_missing_in_the_others() -> None:
    after = do(where(NewColumn("twice", "[id] * 2"), "2"), TABLE)
    assert after.values("twice").isna().tolist() == [True, False, True, True]
    assert after.values("twice").loc[1] == 4


@pytest.mark.parametrize(
    "step", [SortRows("id", descending=True), RemoveColumns(("city",)), ToNumber("n", ",")]
)
def test_what_changes_the_whole_table_is_refused(step: Step) -> None:
    with pytest.raises(UserError, match="only be done to all the rows"):
        do(where(step, "1", "2", "3"), TABLE)


def test_with_no_row_chosen_nothing_changes_but_new_columns_are_there() -> None:
    after = do(where(ChangeCase("city", "upper"), "99"), TABLE)
    assert after.frame.equals(TABLE.frame)
    twice = do(where(NewColumn("twice", "[id] * 2"), "99"), TABLE)
    assert twice.values("twice").isna().all()


def test_what_could_not_be_read_stays_unread_in_its_row() -> None:
    typed = do(ToNumber("n", ","), TABLE)
    after = do(where(RemoveRows((OneOf("id", ("1",)),)), "1", "2"), typed)
    assert dict(after.unread_in("n")) == {2: "x"}


def test_the_columns_of_the_condition_are_needed_too() -> None:
    step = where(ChangeCase("city", "upper"), "1")
    assert set(step.columns()) == {"city", "id"}
    assert Recipe.from_record(Recipe.of(step).to_record()) == Recipe.of(step)


def test_the_exported_program_does_the_same() -> None:
    step = where(NewColumn("twice", "[id] * 2"), "2", "4")
    names: dict[str, Any] = {"df": TABLE.frame.copy(), "pd": pd}
    exec(f"{step.prelude}\n{step.code()}", names)  # noqa: S102 - the code is our own
    pd.testing.assert_frame_equal(names["df"], do(step, TABLE).frame, check_dtype=False)


def test_numbers_beside_decimals_are_plain_decimals() -> None:
    frame = DataFrame({"id": [1, 2, 3], "n": Series([1500, 7, None], dtype="Int64")})
    step = where(ScaleNumbers("n", "divide", "1000"), "1", "3")
    after = do(step, table_of(frame))
    assert str(after.frame["n"].dtype) == "float64"
    assert after.values("n").tolist()[:2] == [1.5, 7.0]
    names: dict[str, Any] = {"df": frame.copy(), "pd": pd}
    exec(f"{step.prelude}\n{step.code()}", names)  # noqa: S102 - our own code
    pd.testing.assert_frame_equal(names["df"], after.frame)


def test_a_row_that_was_not_chosen_never_loses_a_figure() -> None:
    frame = DataFrame({"id": [1, 2], "n": [1, 2**53 + 1]})
    with pytest.raises(UserError, match="too long"):
        do(where(ScaleNumbers("n", "divide", "1000"), "1"), table_of(frame))


def test_columns_that_the_step_leaves_alone_are_not_copied() -> None:
    after = do(where(ChangeCase("city", "upper"), "1"), TABLE)
    assert same_cells(after.values("id"), TABLE.values("id"))
    assert not same_cells(after.values("city"), TABLE.values("city"))


def test_columns_of_rows_that_change_places_are_not_taken_as_they_were() -> None:
    cells = Series(["a", "b", "c", "d"], dtype="str")
    assert same_cells(cells, cells.copy())
    assert not same_cells(cells, cells.iloc[::-1])
    assert not same_cells(cells.iloc[:2], cells.iloc[2:].set_axis([0, 1]))
    assert not same_cells(cells, cells.set_axis([3, 2, 1, 0]))
    numbers = Series([1, 2, 3, 4])
    assert not same_cells(numbers, numbers.iloc[::-1].set_axis(numbers.index))
    assert not same_cells(numbers.iloc[:2], numbers.iloc[2:].set_axis([0, 1]))
