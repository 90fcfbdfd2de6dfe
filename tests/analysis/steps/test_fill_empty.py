"""Tests for app.analysis.steps.fill_empty."""

import pandas as pd
import pytest
from pandas import DataFrame

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.fill_empty import FillEmpty
from app.analysis.table import table_of
from app.errors import UserError
from tests.analysis.steps.running import (
    after,
    exported,
    listed,
    moments,
    texts,
    unread,
    with_unread,
)


def test_missing_cells_and_empty_texts_are_filled() -> None:
    assert after(FillEmpty("a", "x"), "", None, "b", " ") == ["x", "x", "b", " "]


def test_a_number_is_read_with_its_decimal_comma() -> None:
    done = do(FillEmpty("a", "1.234,5"), with_unread([1.0, None, None], {1: "x"}))
    assert listed(done) == [1.0, None, 1234.5]
    assert unread(done) == {1: "x"}


def test_whole_numbers_get_decimals_when_the_value_has_them() -> None:
    table = table_of(DataFrame({"a": pd.array([1, None], dtype="Int64")}))
    done = do(FillEmpty("a", "0,5"), table)
    assert listed(done) == [1.0, 0.5]
    assert done.kinds["a"] is Kind.DECIMAL
    assert exported(FillEmpty("a", "0,5"), table.frame)["a"].tolist() == [1.0, 0.5]


def test_dates_are_filled_with_the_day_first() -> None:
    table = table_of(DataFrame({"a": moments("2024-01-31", None)}))
    step = FillEmpty("a", "01/02/2024")
    assert str(listed(do(step, table))[1].date()) == "2024-02-01"
    assert exported(step, table.frame)["a"].equals(do(step, table).frame["a"])


@pytest.mark.parametrize("value", ["cero", "", "s/d"])
def test_what_does_not_fit_is_refused(value: str) -> None:
    with pytest.raises(UserError):
        do(FillEmpty("a", value), with_unread([1.0, None], {}))


def test_no_value_at_all_is_refused() -> None:
    with pytest.raises(UserError):
        do(FillEmpty("a", ""), texts(None))
