"""Tests for app.analysis.steps.split_column."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame
from pandas.testing import assert_frame_equal

from app.analysis.recipe import do
from app.analysis.steps.split_column import SplitColumn
from app.analysis.table import table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed, texts


def test_what_is_left_over_stays_together_in_the_last_column() -> None:
    done = do(SplitColumn("a", ",", 2), texts("Paz, Ana, hija", "Sosa", None, ""))
    assert listed(done, "a 1") == ["Paz", "Sosa", None, ""]
    assert listed(done, "a 2") == ["Ana, hija", None, None, None]


def test_new_columns_stand_beside_it_and_take_no_name_in_use() -> None:
    table = table_of(DataFrame({"a": ["x-y"], "a 1": ["here"], "b": [1]}))
    step = SplitColumn("a", "-", 2, keep=False)
    done = do(step, table)
    assert done.columns == ["a 1 (2)", "a 2", "a 1", "b"]
    assert_frame_equal(exported(step, table.frame), done.frame)


def test_rows_in_another_order_keep_their_pieces() -> None:
    table = texts("a-b", "c-d", "e-f")
    done = do(SplitColumn("a", "-"), table.with_rows(table.frame.iloc[[2, 0]]))
    assert done.frame["a 2"].to_dict() == {2: "f", 0: "b"}


@pytest.mark.parametrize("step", [SplitColumn("a", ""), SplitColumn("a", ",", 1)])
def test_nonsense_is_refused(step: SplitColumn) -> None:
    with pytest.raises(UserError):
        do(step, texts("x"))


@given(st.lists(st.none() | st.text("a, ;", max_size=6), max_size=5), st.integers(2, 4))
@settings(deadline=None)
def test_exported_code_does_the_same(cells: list[str | None], parts: int) -> None:
    table, step = texts(*cells), SplitColumn("a", ",", parts)
    assert_frame_equal(exported(step, table.frame), do(step, table).frame, check_dtype=False)
