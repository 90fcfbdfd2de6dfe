"""Tests for app.analysis.steps.replace_in_columns and app.analysis.finding."""

import re

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Series

from app.analysis.finding import Wanted
from app.analysis.recipe import do
from app.analysis.steps.replace_in_columns import ReplaceInColumns
from app.analysis.table import table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed

TEXTS = ["Núñez", "NUNEZ", "nuñez y cía.", "a.b", "aXb", "", None]


def found(wanted: Wanted) -> list[bool]:
    return list(wanted.found(pa.array(TEXTS, pa.large_string())).to_pylist())


def test_capitals_and_accents_do_not_count_unless_asked() -> None:
    assert found(Wanted("nunez")) == [True, True, True, False, False, False, False]
    assert found(Wanted("nunez", whole=True)) == [True, True] + [False] * 5
    assert found(Wanted("Núñez", case=True, accents=True)) == [True] + [False] * 6
    assert found(Wanted("NÚÑEZ", accents=True)) == [True] + [False] * 6


def test_signs_of_patterns_are_signs() -> None:
    assert found(Wanted("a.b")) == [False, False, False, True, False, False, False]


def test_nothing_is_not_everywhere() -> None:
    assert not any(found(Wanted("")))


ALPHABET = st.text("aáAÁnñNÑ.()[]\\$ bB0-\u0301\n", max_size=6)


@settings(deadline=None, max_examples=200)
@given(ALPHABET, st.lists(ALPHABET, max_size=4), st.tuples(*[st.booleans()] * 3))
def test_finds_what_python_finds(
    text: str, cells: list[str], asked: tuple[bool, bool, bool]
) -> None:
    wanted = Wanted(text, *asked)
    pattern = re.compile(wanted.pattern, re.NOFLAG if wanted.case else re.IGNORECASE)
    expected = [bool(text) and bool(pattern.search(cell)) for cell in cells]
    assert wanted.found(pa.array(cells, pa.large_string())).to_pylist() == expected


def test_every_column_of_text_is_changed_in_one_step() -> None:
    frame = DataFrame(
        {"a": Series(["Núñez", None], dtype="str"), "b": Series(["nunez 2", "x"], dtype="str")}
    )
    step = ReplaceInColumns(("a", "b"), "nunez", r"N\1")
    table = do(step, table_of(frame))
    assert listed(table) == [r"N\1", None]
    assert listed(table, "b") == [r"N\1 2", "x"]
    assert exported(step, frame).equals(table.frame)


def test_a_column_of_numbers_is_refused() -> None:
    with pytest.raises(UserError):
        do(ReplaceInColumns(("n",), "1", "2"), table_of(DataFrame({"n": [1]})))


def test_nothing_to_look_for_is_refused() -> None:
    with pytest.raises(UserError):
        do(ReplaceInColumns(("a",), ""), table_of(DataFrame({"a": ["x"]})))
