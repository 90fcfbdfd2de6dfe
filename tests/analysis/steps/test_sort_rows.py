"""Tests for app.analysis.steps.sort_rows."""

import pandas as pd
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from app.analysis.arrow_text import TEXT
from app.analysis.recipe import do
from app.analysis.spanish_order import order_key, ranks
from app.analysis.steps.sort_rows import SortRows
from app.analysis.table import table_of
from tests.analysis.steps.running import after, exported, moments, texts, unread, with_unread

LETTERS = st.text("aAáÁzñÑnoßü Σ9~n\u0303", max_size=4)


def test_text_goes_the_spanish_way() -> None:
    cells = ("nube", "Ñandú", "ozono", "árbol", "Arena", "nz")
    assert after(SortRows("a"), *cells) == ["árbol", "Arena", "nube", "nz", "Ñandú", "ozono"]


def test_texts_that_differ_only_in_accents_keep_the_order_they_had() -> None:
    assert after(SortRows("a"), "b", "Ana", "ána", "ANA") == ["Ana", "ána", "ANA", "b"]
    assert after(SortRows("a", True), "Ana", "ána", "b") == ["b", "Ana", "ána"]


def test_unread_cells_go_after_the_values_and_missing_ones_last_both_ways() -> None:
    table = with_unread([None, None, 2.0, -1.0], {1: "x"})
    assert do(SortRows("a"), table).frame.index.tolist() == [3, 2, 1, 0]
    down = do(SortRows("a", descending=True), table)
    assert down.frame.index.tolist() == [2, 3, 1, 0]
    assert unread(down) == {1: "x"}


def test_a_second_column_settles_what_agrees_upwards() -> None:
    frame = DataFrame({"a": [1, 2, 2, 1], "b": ["z", "b", "a", None]})
    step = SortRows("a", descending=True, then="b")
    assert do(step, table_of(frame)).frame.index.tolist() == [2, 1, 0, 3]
    assert exported(step, frame).index.tolist() == [2, 1, 0, 3]


def test_long_whole_numbers_dates_and_yes_no_are_not_rounded() -> None:
    long = pd.array([2**62 + 1, None, 2**62], dtype="Int64")
    days = moments("2024-02-01", None, "1900-01-01")
    truth = pd.array([True, None, False], dtype="boolean")
    for values in (long, days, truth):
        table = table_of(DataFrame({"a": values}))
        assert do(SortRows("a"), table).frame.index.tolist() == [2, 0, 1]
        assert do(SortRows("a", True), table).frame.index.tolist() == [0, 2, 1]


@given(st.lists(LETTERS, max_size=8))
@settings(deadline=None)
def test_the_fast_order_is_that_of_the_key(words: list[str]) -> None:
    places = ranks(pa.array(words, TEXT)).tolist()
    keys = [order_key(word) for word in words]
    assert places == [sorted(set(keys)).index(key) for key in keys]


@given(st.lists(LETTERS | st.none(), max_size=8), st.booleans())
@settings(deadline=None)
def test_exported_code_does_the_same(cells: list[str | None], down: bool) -> None:  # noqa: FBT001
    table, step = texts(*cells), SortRows("a", down)
    theirs = exported(step, table.frame).index.tolist()
    assert theirs == do(step, table).frame.index.tolist()
