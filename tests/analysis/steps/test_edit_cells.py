"""Tests for app.analysis.steps.edit_cell and edit_cells."""

import pandas as pd
import pytest
from pandas import DataFrame

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.delete_rows import DeleteRows
from app.analysis.steps.edit_cell import EditCell
from app.analysis.steps.edit_cells import EditCells
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import after, exported, listed, texts, unread, with_unread

WHOLE = table_of(DataFrame({"a": [1, 2]}))


def edited(table: Table, text: str) -> Table:
    return do(EditCell("a", 1, text), table)


def test_text_is_kept_as_it_is_written_and_nothing_is_missing() -> None:
    assert after(EditCell("a", 1, " x "), "b", "c") == ["b", " x "]
    assert after(EditCell("a", 1, ""), "b", "c") == ["b", None]


def test_numbers_have_a_decimal_comma() -> None:
    done = edited(WHOLE, "$ 1.234,5")
    assert listed(done) == [1.0, 1234.5]
    assert done.kinds["a"] is Kind.DECIMAL
    assert listed(edited(WHOLE, "1.234")) == [1, 1234]
    assert edited(WHOLE, "1.234").kinds["a"] is Kind.WHOLE
    assert edited(WHOLE, "2,00").kinds["a"] is Kind.WHOLE
    assert unread(edited(WHOLE, "1e999")) == {1: "1e999"}


def test_an_amount_in_another_currency_is_marked_and_not_added_to_pesos() -> None:
    done = edited(WHOLE, "USD 50")
    assert listed(done) == [1, None]
    assert unread(done) == {1: "USD 50"}
    assert exported(EditCell("a", 1, "USD 50"), WHOLE.frame)["a"].isna().tolist() == [False, True]


def test_what_does_not_fit_stays_in_its_cell_marked() -> None:
    done = edited(WHOLE, "dos mil")
    assert listed(done) == [1, None]
    assert unread(done) == {1: "dos mil"}
    assert done.kinds["a"] is Kind.WHOLE
    assert unread(edited(done, "5")) == {}
    assert listed(edited(done, "s/d")) == [1, None]
    assert unread(edited(done, "s/d")) == {}


def test_other_unread_cells_stay_unread() -> None:
    assert unread(edited(with_unread([None, 1.0], {0: "x"}), "y")) == {0: "x", 1: "y"}


def test_dates_yes_no_and_months_are_read_as_such() -> None:
    days = table_of(DataFrame({"a": pd.to_datetime(["2024-01-31", "2024-01-31"])}))
    assert str(listed(edited(days, "5/6/24"))[1].date()) == "2024-06-05"
    assert unread(edited(days, "31/02/2024")) == {1: "31/02/2024"}
    truth = table_of(DataFrame({"a": [True, True]}))
    assert listed(edited(truth, "No")) == [True, False]
    assert listed(edited(truth, "")) == [True, None]
    months = Table(DataFrame({"a": ["2024-01", "2024-02"]}), {"a": Kind.PERIOD})
    assert listed(edited(months, "marzo de 2024")) == ["2024-01", "2024-03"]
    assert unread(edited(months, "pronto")) == {1: "pronto"}


def test_long_whole_numbers_are_never_rounded_to_make_room_for_decimals() -> None:
    long = table_of(DataFrame({"a": [2**60 + 1, 2]}))
    with pytest.raises(UserError):
        edited(long, "1,5")


def test_a_cell_is_found_after_its_row_moved_and_not_after_it_was_removed() -> None:
    table = texts("x", "y", "z")
    moved = table.with_rows(table.frame.iloc[[2, 1, 0]])
    assert listed(do(EditCell("a", 2, "Z"), moved)) == ["Z", "y", "x"]
    with pytest.raises(UserError) as caught:
        do(EditCell("a", 2, "Z"), do(DeleteRows((2,)), table))
    assert str(caught.value.what) == "Row 3 is no longer in the table."


def test_a_pasted_range_is_one_step() -> None:
    table = table_of(DataFrame({"a": ["x", "y"], "b": [1, 2]}))
    step = EditCells((("a", 0, "X"), ("b", 0, "1,5"), ("b", 1, "no"), ("a", 0, "Z")))
    done = do(step, table)
    assert listed(done) == ["Z", "y"]
    assert listed(done, "b") == [1.5, None]
    assert unread(done, "b") == {1: "no"}
    assert list(step.columns()) == ["a", "b"]
    assert str(step.sentence()) == "Write in 3 cells of 2 columns."
    pd.testing.assert_frame_equal(exported(step, table.frame), done.frame, check_dtype=False)


@pytest.mark.parametrize("text", ["1.234,5", "7", "2,00", "", "dos", "-3", "(4)"])
def test_exported_code_writes_the_same(text: str) -> None:
    theirs = exported(EditCell("a", 1, text), WHOLE.frame)
    pd.testing.assert_frame_equal(theirs, edited(WHOLE, text).frame, check_dtype=False)


def test_deleting_rows_that_are_gone_changes_nothing() -> None:
    table = do(DeleteRows((1,)), texts("x", "y"))
    assert listed(do(DeleteRows((1, 7)), table)) == ["x"]
