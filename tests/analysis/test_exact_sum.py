"""Tests for app.analysis.exact_sum."""

from math import fsum

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.exact_sum import exact_sum, exact_sums, sum_of_whole

finite = st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300)


@given(st.lists(finite, max_size=40))
def test_a_total_is_rounded_only_once(values: list[float]) -> None:
    assert exact_sum(np.array(values, float)) == fsum(values)


@given(st.lists(st.tuples(finite, st.integers(0, 3)), max_size=40))
def test_a_total_by_group_is_the_total_of_each_group(pairs: list[tuple[float, int]]) -> None:
    values = np.array([value for value, _ in pairs], float)
    groups = np.array([group for _, group in pairs], np.int64)
    expected = [fsum(v for v, g in pairs if g == group) for group in range(4)]
    assert exact_sums(values, groups, 4).tolist() == expected


def test_cents_do_not_drift_with_the_order_of_the_rows() -> None:
    cents = np.tile([0.1, 1e15, 0.2, -1e15], 5000)
    total = exact_sum(cents)
    assert total == exact_sum(cents[::-1]) == fsum(cents.tolist())
    assert total != float(np.cumsum(cents)[-1])


@given(st.lists(st.integers(-(2**63), 2**63 - 1), max_size=30))
def test_whole_numbers_never_overflow(values: list[int]) -> None:
    assert sum_of_whole(np.array(values, np.int64)) == sum(values)
