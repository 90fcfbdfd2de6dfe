"""Tests for app.analysis.figures."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from pandas import Series

from app.analysis.figures import Figures, describe_number

DATA = Path(__file__).parents[3] / "shared" / "data"
CERTIFIED = DATA / "nist" / "certified.json"
VECTORS = DATA / "vectors" / "vectors.json"
SETS = json.loads(CERTIFIED.read_text("utf-8")) if CERTIFIED.exists() else []
DIGITS = 8


@pytest.mark.skipif(not SETS, reason="the certified sets of NIST are not beside the project")
@pytest.mark.parametrize("known", SETS, ids=lambda known: str(known["name"]))
def test_agrees_with_the_certified_figures(known: dict[str, str]) -> None:
    lines = (CERTIFIED.parent / f"{known['name']}.csv").read_text("utf-8").split()[1:]
    found = describe_number(Series([float(line) for line in lines], dtype=float))
    assert found.count == int(known["n"])
    assert found.mean == pytest.approx(float(known["mean"]), rel=10**-DIGITS)
    assert found.sd == pytest.approx(float(known["sd"]), rel=10**-DIGITS)


@pytest.mark.skipif(not VECTORS.exists(), reason="the expected numbers are not beside the project")
def test_quartiles_are_those_of_excel() -> None:
    for known in json.loads(VECTORS.read_text("utf-8"))["quartiles"]:
        found = describe_number(Series(known["data"]))
        assert [found.q1, found.median, found.q3] == known["t7"]


@pytest.mark.skipif(not VECTORS.exists(), reason="the expected numbers are not beside the project")
def test_the_basic_figures_are_the_expected_ones() -> None:
    known = json.loads(VECTORS.read_text("utf-8"))["basic"]
    found = describe_number(Series(known["data"]))
    assert (found.count, found.total, found.mean) == (known["n"], known["sum"], known["mean"])
    assert (found.median, found.q1, found.q3) == (known["median"], known["q1"], known["q3"])
    assert found.sd == pytest.approx(known["sd_n1"], rel=1e-12)


@pytest.mark.parametrize("dtype", ["Int64", "Float64", "int64[pyarrow]", "double[pyarrow]", float])
def test_missing_values_are_not_counted_whatever_the_type(dtype: str) -> None:
    found = describe_number(Series([1, None, 3], dtype=dtype))
    assert (found.count, found.mean, found.total) == (2, 2, 4)


def test_whole_numbers_stay_whole_even_when_they_are_huge() -> None:
    found = describe_number(Series([2**62, 2**62, 1], dtype="int64[pyarrow]"))
    assert found.total == 2**63 + 1
    assert isinstance(found.total, int)


def test_quartiles_go_between_two_values() -> None:
    found = describe_number(Series([40, 10, 30, 20]))
    assert (found.q1, found.median, found.q3) == (17.5, 25, 32.5)


def test_one_value_has_no_deviation_and_none_has_no_figures() -> None:
    assert describe_number(Series([5.0])).sd is None
    assert describe_number(Series([], dtype=float)) == Figures(0)
    assert describe_number(Series([None, None], dtype="Int64")) == Figures(0)


def test_an_infinite_value_is_left_out() -> None:
    assert describe_number(Series([1.0, np.inf, pd.NA], dtype="Float64")).count == 1


def test_numbers_far_from_zero_keep_their_spread() -> None:
    assert describe_number(Series([1e9 + 1, 1e9 + 2, 1e9 + 3])).sd == 1
