"""Tests for app.analysis.steps.to_number."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.kind import Kind
from app.analysis.plain_python.numbers import NUMBERS
from app.analysis.reading.number import read_number
from app.analysis.recipe import do
from app.analysis.steps.to_number import ToNumber
from app.analysis.steps.to_text import ToText
from app.errors import UserError
from tests.analysis.steps.running import exported, function, listed, texts, unread, with_unread

VECTORS = Path(__file__).parents[4] / "shared/data/vectors/number_parser.json"


def test_amounts_words_for_nothing_and_what_cannot_be_read() -> None:
    done = do(ToNumber("a"), texts("$ 1.234,50", "s/d", "-12", None, "a confirmar"))
    assert listed(done) == [1234.5, None, -12.0, None, None]
    assert unread(done) == {4: "a confirmar"}


def test_the_kind_is_the_one_found() -> None:
    assert do(ToNumber("a"), texts("1", "2")).kinds["a"] is Kind.WHOLE
    assert do(ToNumber("a"), texts("1", "2,5")).kinds["a"] is Kind.DECIMAL
    assert do(ToNumber("a"), texts("$ 1", "$ 2")).kinds["a"] is Kind.MONEY
    assert do(ToNumber("a"), texts("1 %", "2 %")).kinds["a"] is Kind.PERCENTAGE


def test_whole_numbers_with_gaps_stay_whole() -> None:
    done = do(ToNumber("a"), texts("1", None, "9007199254740993"))
    assert listed(done) == [1, None, 9007199254740993]


def test_a_doubtful_column_is_not_decided_in_silence() -> None:
    with pytest.raises(UserError) as caught:
        do(ToNumber("a"), texts("1.234", "2.500"))
    assert str(caught.value.todo) == "Choose whether the comma or the point marks decimals."


@pytest.mark.parametrize(("decimal", "number"), [(",", 1234), (".", 1.234)])
def test_a_person_settles_the_doubt(decimal: Any, number: float) -> None:
    step = ToNumber("a", decimal)
    assert listed(do(step, texts("1.234"))) == [number]
    assert exported(step, texts("1.234").frame)["a"].tolist() == [number]


def test_columns_that_make_no_sense_are_refused() -> None:
    for table in (texts("uno", "dos"), with_unread([1.0, None], {1: "x"})):
        with pytest.raises(UserError):
            do(ToNumber("a"), table)


def test_rows_that_travelled_keep_their_unread_texts() -> None:
    table = texts("x", "2", "3", "y")
    done = do(ToNumber("a"), table.with_rows(table.frame.iloc[[3, 1, 2]]))
    assert unread(done) == {3: "y"}


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False, width=64), min_size=1, max_size=8))
@settings(deadline=None)
def test_numbers_written_as_text_come_back(numbers: list[float]) -> None:
    written = do(ToText("a"), with_unread([*numbers, None], {len(numbers): "x"}))
    read = do(ToNumber("a", ","), written)
    assert listed(read)[:-1] == numbers
    assert unread(read) == {len(numbers): "x"}


@given(st.text("0123456789.,-$% eEs/d()", max_size=9), st.sampled_from(",."))
@settings(deadline=None, max_examples=500)
def test_exported_numbers_are_the_same(text: str, decimal: str) -> None:
    number, _ = function(NUMBERS, "read_number")(text, decimal)
    assert number == read_number(text, decimal).value


def test_exported_columns_vote_like_ours() -> None:
    for cells in (["1.234", "1,5"], ["1,234", "1.5"], ["1.234.567", "8"], ["12", None, "s/d"]):
        table = texts(*cells)
        ours, theirs = (
            do(ToNumber("a"), table).frame["a"],
            exported(ToNumber("a"), table.frame)["a"],
        )
        pd.testing.assert_series_equal(ours, theirs, check_dtype=False)


@pytest.mark.skipif(not VECTORS.exists(), reason="the shared vectors are not here")
def test_exported_numbers_pass_the_vectors() -> None:
    read = function(NUMBERS, "read_number")
    for one in json.loads(VECTORS.read_text("utf-8")):
        if one["status"] == "ok":
            assert read(one["raw"], ",")[0] == one["value"], one
