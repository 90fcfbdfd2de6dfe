"""Tests for app.analysis.steps.to_number."""

import json
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.kind import Kind
from app.analysis.plain_python.numbers import NUMBERS
from app.analysis.reading.currency import Currency
from app.analysis.reading.number import read_number
from app.analysis.recipe import do
from app.analysis.steps.to_number import ToNumber
from app.analysis.steps.to_text import ToText
from app.errors import UserError
from tests.analysis.shared_files import SHARED
from tests.analysis.steps.running import exported, function, listed, texts, unread, with_unread

VECTORS = SHARED / "vectors/number_parser.json"


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


MIXED = ("$ 10,50", "200", None, "U$S 500", "a confirmar")


def test_amounts_in_several_currencies_are_not_mixed_in_silence() -> None:
    with pytest.raises(UserError) as caught:
        do(ToNumber("a"), texts(*MIXED))
    assert "(2) and in dollars (1)" in str(caught.value.what)
    assert str(caught.value.todo).endswith("or choose to read every amount.")
    with pytest.raises(ValueError, match="a: dollars 1, pesos 2"):
        exported(ToNumber("a"), texts(*MIXED).frame)


def test_a_person_may_ignore_the_currency() -> None:
    step = ToNumber("a", currency="ignore")
    done = do(step, texts(*MIXED))
    assert listed(done) == [10.5, 200.0, None, 500.0, None]
    assert unread(done) == {4: "a confirmar"}
    assert exported(step, texts(*MIXED).frame)["a"].tolist()[:2] == [10.5, 200.0]


def test_one_currency_is_read_without_asking() -> None:
    for cells in (("$ 1", "2", "ARS 3"), ("USD 1", "U$S 2", "3 US$"), ("1", "USD sin dato")):
        table = texts(*cells)
        ours, theirs = do(ToNumber("a"), table), exported(ToNumber("a"), table.frame)
        assert listed(ours)[0] == theirs["a"].tolist()[0] == 1


def test_every_way_has_its_sentence() -> None:
    marks: list[Any] = [",", ".", "auto"]
    ways: list[Any] = ["ask", "ignore"]
    steps = [ToNumber("a", mark, way) for mark in marks for way in ways]
    said = {step.sentence().render("en") for step in steps}
    assert len(said) == len(steps)
    assert sum("whatever their currency" in sentence for sentence in said) == len(marks)


@given(st.text("0123456789.,-$€ USDuarsEURk%()", max_size=9))
@settings(deadline=None, max_examples=500)
def test_exported_currencies_are_the_same(text: str) -> None:
    found = read_number(text, ",")
    if found.value is not None:
        currency = function(NUMBERS, "currency")(text)
        assert currency == (found.currency or Currency.PESOS)


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
