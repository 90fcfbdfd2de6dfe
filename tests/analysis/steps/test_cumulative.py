"""Tests for app.analysis.steps.cumulative."""

from fractions import Fraction
from itertools import accumulate
from math import fsum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.cumulative import Cumulative
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed


def test_cents_do_not_drift() -> None:
    done = do(Cumulative("a", "t"), table_of(DataFrame({"a": [0.1] * 10})))
    assert listed(done, "t")[-1] == 1.0
    assert listed(done, "t")[6] == fsum([0.1] * 7)


def test_whole_numbers_stay_whole_and_exact() -> None:
    table = table_of(DataFrame({"a": Series([2**53, None, 1], dtype="Int64")}))
    done = do(Cumulative("a", "t"), table)
    assert listed(done, "t") == [2**53, None, 2**53 + 1]
    assert done.kinds["t"] is Kind.WHOLE


LONG = st.integers(-(2**63) + 1, 2**63 - 1) | st.integers(-9, 9)


@given(st.lists(st.tuples(st.sampled_from("xy"), LONG), max_size=8))
@settings(deadline=None, max_examples=60)
def test_long_whole_numbers_add_up_exactly_here_and_in_exported_code(
    rows: list[tuple[str, int]],
) -> None:
    frame = DataFrame({"g": Series([g for g, _ in rows], dtype="str"),
                       "a": Series([n for _, n in rows], dtype="int64")})  # fmt: skip
    step = Cumulative("a", "t", groups=("g",))
    known = [sum(n for g, n in rows[: at + 1] if g == rows[at][0]) for at in range(len(rows))]
    fits = all(abs(one) < 2**63 for one in known)
    expected = known if fits else list(map(float, known))
    assert listed(do(step, table_of(frame)), "t") == expected
    assert exported(step, frame)["t"].tolist() == expected


def test_each_group_begins_again_in_the_order_of_a_column() -> None:
    frame = DataFrame({"g": ["x", "y", "x", "x"], "o": [3, 1, 1, None], "a": [1.0, 10.0, 2.0, 4.0]})
    done = do(Cumulative("a", "t", "o", ("g",)), table_of(frame))
    assert listed(done, "t") == [3.0, 10.0, 2.0, None]


def test_pesos_and_dollars_are_not_added_up_in_silence() -> None:
    frame = DataFrame({"moneda": ["ARS", "USD"], "a": [1.0, 2.0]})
    table = Table(frame, {"moneda": Kind.CATEGORY, "a": Kind.MONEY})
    with pytest.raises(UserError):
        do(Cumulative("a", "t"), table)
    assert listed(do(Cumulative("a", "t", groups=("moneda",)), table), "t") == [1.0, 2.0]


@given(st.lists(st.tuples(st.sampled_from("xy"), st.integers(-(10**11), 10**11)), max_size=30))
@settings(deadline=None, max_examples=60)
def test_agrees_with_fractions(rows: list[tuple[str, int]]) -> None:
    frame = DataFrame({"g": Series([g for g, _ in rows], dtype="str"),
                       "a": Series([n / 100 for _, n in rows], dtype=float)})  # fmt: skip
    done = do(Cumulative("a", "t", groups=("g",)), table_of(frame)).frame
    for group in "xy":
        known = accumulate(Fraction(number) for number in frame["a"][frame["g"] == group])
        found = done["t"][done["g"] == group].tolist()
        assert found == pytest.approx([float(one) for one in known], rel=1e-15, abs=1e-6)
