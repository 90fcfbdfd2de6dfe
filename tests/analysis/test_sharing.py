"""Amounts that are shared out add up to what they were, to the cent."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.sharing import shares
from app.analysis.steps.split_to_rows import SplitToRows
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported

STEP = SplitToRows("barrio", ";", "monto")


def shared(amount: float, times: int) -> list[float]:
    each = np.full(times, times)
    found: list[float] = shares(np.full(times, amount), each, np.arange(times)).tolist()
    return found


@given(some.integers(-(10**14), 10**14), some.integers(1, 60))
@settings(deadline=None)
def test_the_parts_of_an_amount_in_cents_add_up_to_it_and_differ_in_a_cent(
    cents: int, times: int
) -> None:
    parts = [Decimal(str(part)) for part in shared(cents / 100, times)]
    assert sum(parts) == Decimal(cents) / 100
    assert max(parts) - min(parts) <= Decimal("0.01")


def test_the_cents_left_over_go_to_the_first_parts() -> None:
    assert shared(100, 3) == [33.34, 33.33, 33.33]
    assert shared(-100, 3) == [-33.34, -33.33, -33.33]
    assert shared(0.02, 3) == [0.01, 0.01, 0.0]


def test_an_amount_with_more_decimals_is_divided_as_it_is() -> None:
    assert shared(0.001, 2) == [0.0005, 0.0005]
    assert np.isnan(shared(float("nan"), 2)).all()


def test_a_contract_of_three_barrios_costs_the_same_once_it_is_split() -> None:
    frame = DataFrame({
        "barrio": ["Boedo; Flores;Once", None, "Palermo", "a;b"],
        "monto": [100.0, 7.5, 3.0, -0.01],
    })  # fmt: skip
    kinds = {"barrio": Kind.TEXT, "monto": Kind.MONEY}
    done = do(STEP, Table(frame, kinds))
    found = done.values("monto").tolist()
    assert found == [33.34, 33.33, 33.33, 7.5, 3.0, -0.01, 0.0]
    assert exported(STEP, frame)["monto"].tolist() == found


def test_whole_numbers_too_long_to_be_shared_exactly_are_refused() -> None:
    frame = DataFrame({"barrio": ["a;b", "c"], "monto": Series([4, 2**53 + 1], dtype="Int64")})
    with pytest.raises(UserError):
        do(STEP, table_of(frame))
