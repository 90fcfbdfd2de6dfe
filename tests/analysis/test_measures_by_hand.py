"""Every figure of a group against plain fractions, on awkward numbers and awkward groups."""

import statistics
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from pandas import DataFrame, Index, Series

from app.analysis.grouping import group_rows
from app.analysis.kind import Kind
from app.analysis.measure import figure_of
from app.analysis.recipe import do
from app.analysis.steps.group_rows import GroupRows
from app.analysis.steps.to_percentage import ToPercentage
from app.analysis.table import Table, table_of

Known = Sequence[Fraction]
GROUPS = some.sampled_from(["ñandú", "Ñandú", "nandu", "", None, "1", "01", "İ"])
WHOLE = some.integers(-(2**63) + 1, 2**63 - 1) | some.integers(-9, 9)
DECIMALS = some.floats(-1e15, 1e15) | some.sampled_from([0.1, 0.2, -0.0, 1e-300, 2.675, 1e15])
BY_HAND: dict[str, Callable[[Known], Any]] = {
    "sum": sum,
    "mean": lambda all_: sum(all_) / len(all_),
    "median": lambda all_: Fraction(statistics.median(all_)),
    "minimum": min,
    "maximum": max,
    "range": lambda all_: max(all_) - min(all_),
    "count_values": lambda all_: Fraction(len(all_)),
    "distinct": lambda all_: Fraction(len(set(all_))),
    "first": lambda all_: all_[0],
    "last": lambda all_: all_[-1],
}


def by_hand(pairs: Sequence[tuple[str | None, Any]]) -> dict[str, list[Fraction]]:
    groups: dict[str, list[Fraction]] = {}
    for group, value in pairs:
        known = groups.setdefault(group or "(empty)", [])
        if value is not None:
            known.append(Fraction(value))
    return groups


def checked(pairs: Sequence[tuple[str | None, Any]], dtype: str) -> None:
    keys, values = ([pair[at] for pair in pairs] for at in (0, 1))
    frame = DataFrame({"g": Series(keys, dtype="str"), "n": Series(values, dtype=dtype)})
    wanted = by_hand(pairs)
    for kind, work in BY_HAND.items():
        done = do(GroupRows(("g",), (figure_of(kind, "n"),)), table_of(frame))
        names = [key if isinstance(key, str) else "(empty)" for key in done.frame.iloc[:, 0]]
        assert sorted(names) == sorted(wanted), kind
        for name, found in zip(names, done.frame.iloc[:, 1], strict=True):
            same(kind, found, wanted[name], work, dtype)


def same(kind: str, found: Any, known: Known, work: Callable[..., Any], dtype: str) -> None:
    if not known and kind not in {"count_values", "distinct"}:
        assert pd.isna(found), kind
        return
    wanted = work(known) if known else Fraction(0)
    exact = isinstance(found, int | np.integer) or (dtype == "float64" and kind in {
        "sum", "minimum", "maximum", "first", "last",
    })  # fmt: skip
    if exact:
        assert Fraction(found) == (wanted if dtype == "Int64" else Fraction(float(wanted))), kind
    else:
        assert float(found) == pytest.approx(float(wanted), rel=1e-14, abs=1e-300), kind


@given(some.lists(some.tuples(GROUPS, WHOLE | some.none()), min_size=1, max_size=12))
@settings(deadline=None, max_examples=40)
def test_whole_numbers_of_any_length(pairs: list[tuple[str | None, int | None]]) -> None:
    checked(pairs, "Int64")


@given(some.lists(some.tuples(GROUPS, DECIMALS | some.none()), min_size=1, max_size=12))
@settings(deadline=None, max_examples=40)
def test_decimals_of_any_size(pairs: list[tuple[str | None, float | None]]) -> None:
    checked(pairs, "float64")


def test_sums_that_pass_the_longest_whole_number_on_the_way_are_exact() -> None:
    numbers = Series([2**62, -(2**62) - 5, 2**63 - 1, -(2**63) + 1, None], dtype="Int64")
    table = table_of(DataFrame({"g": ["a", "a", "b", "b", "c"], "n": numbers}))
    done = do(GroupRows(("g",), (figure_of("sum", "n"),)), table)
    assert done.frame.iloc[:, 1].tolist()[:2] == [-5, 0]
    assert done.frame.iloc[:, 1].isna().tolist() == [False, False, True]


def test_the_distance_between_the_longest_numbers_is_not_negative() -> None:
    table = table_of(DataFrame({"g": ["a", "a"], "n": [2**63 - 1, -(2**63) + 1]}))
    done = do(GroupRows(("g",), (figure_of("range", "n"),)), table)
    assert done.frame.iloc[0, 1] == float(2**64 - 2)


def test_minus_zero_and_zero_are_one_group() -> None:
    table = table_of(DataFrame({"g": [0.0, -0.0, 1.0], "n": [1, 2, 4]}))
    assert group_rows(table, ("g",)).sizes.tolist() == [2, 1]


def test_a_very_small_part_of_one_is_not_made_zero() -> None:
    frame = DataFrame({"a": [0.07, 0.285, 1e-13, None]})
    unread = {"a": Series(["x"], index=Index([3]), dtype="str")}
    done = do(ToPercentage("a", "fraction"), Table(frame, {"a": Kind.DECIMAL}, unread))
    assert done.values("a").tolist()[:3] == [7.0, 28.5, 1e-11]
