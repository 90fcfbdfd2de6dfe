"""Tests for app.analysis.steps.to_text."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.to_text import ToText
from app.analysis.table import table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed, moments, texts, unread, with_unread


def written(values: object) -> list[str | None]:
    table = table_of(DataFrame({"a": values}))
    found = listed(do(ToText("a"), table))
    theirs = exported(ToText("a"), table.frame)["a"]
    assert [None if pd.isna(text) else text for text in theirs] == found
    return found


def test_values_are_written_as_people_do() -> None:
    assert written([1234.5, None, 7.0, -0.25, 1e20, 1e-7]) == [
        "1234,5", None, "7", "-0,25", "100000000000000000000", "0,0000001",
    ]  # fmt: skip
    assert written([1234, 9007199254740993]) == ["1234", "9007199254740993"]
    assert written(moments("2024-01-31", None)) == ["31/01/2024", None]
    assert written(pd.array([True, False, None], dtype="boolean")) == ["sí", "no", None]


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=6))
@settings(deadline=None)
def test_exported_code_writes_numbers_the_same(numbers: list[float]) -> None:
    written(numbers)


def test_what_could_not_be_read_gets_its_text_back() -> None:
    done = do(ToText("a"), with_unread([1.5, None, None], {1: "a confirmar"}))
    assert listed(done) == ["1,5", "a confirmar", None]
    assert done.kinds["a"] is Kind.TEXT
    assert unread(done) == {}


def test_text_is_refused() -> None:
    with pytest.raises(UserError):
        do(ToText("a"), texts("x"))
