"""Tests for app.analysis.steps.share_column."""

import pytest
from pandas import DataFrame

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.share_column import ShareColumn
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import listed


def test_a_total_of_zero_has_no_parts_and_says_so() -> None:
    frame = DataFrame({"g": ["x", "x", "y"], "a": [5.0, -5.0, 2.0]})
    done = do(ShareColumn("a", "p", ("g",)), table_of(frame))
    assert listed(done, "p") == [None, None, 100.0]
    assert dict(done.unread_in("p")) == {0: "÷0", 1: "÷0"}
    assert done.kinds["p"] is Kind.PERCENTAGE


def test_shares_of_all_add_up_to_a_hundred() -> None:
    done = do(ShareColumn("a", "p"), table_of(DataFrame({"a": [1.0, 2.0, None, 5.0]})))
    assert listed(done, "p") == [12.5, 25.0, None, 62.5]


def test_shares_of_pesos_and_dollars_together_are_refused() -> None:
    frame = DataFrame({"moneda": ["ARS", "USD"], "a": [1.0, 2.0]})
    table = Table(frame, {"moneda": Kind.CATEGORY, "a": Kind.MONEY})
    with pytest.raises(UserError):
        do(ShareColumn("a", "p"), table)
    assert listed(do(ShareColumn("a", "p", ("moneda",)), table), "p") == [100.0, 100.0]
