"""Tests for the steps that take parts of texts: take_part, extract_pattern, lengths, splits."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from app.analysis.row_labels import MADE
from app.analysis.steps.columns_by_lengths import ColumnsByLengths
from app.analysis.steps.extract_pattern import ExtractPattern
from app.analysis.steps.split_column import SplitColumn
from app.analysis.steps.split_to_rows import SplitToRows
from app.analysis.steps.take_part import TakePart
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed, texts, unread

PLACES = st.integers(1, 5)


def taken(step: TakePart | ExtractPattern, *cells: str | None) -> list[str | None]:
    return listed(step.apply(texts(*cells)), step.name)


@given(
    st.lists(st.text("ab() ñ\n", max_size=8)),
    st.sampled_from(["first", "last", "places", "before", "after", "between"]),
    PLACES,
    PLACES,
)
@settings(deadline=None)
def test_exported_parts_are_the_same(cells: list[str], way: str, count: int, more: int) -> None:
    step = TakePart("a", "b", way, count, count + more, "(", ")")  # type: ignore[arg-type]
    table = texts(*cells, "a", None)
    assert listed(texts(*exported(step, table.frame)["b"])) == taken(step, *cells, "a", None)


def test_a_text_without_the_marks_leaves_nothing() -> None:
    assert taken(TakePart("a", "b", "before", mark="-"), "a - b", "a", "-x") == ["a", None, ""]
    assert taken(TakePart("a", "b", "last", 2), "abc", "a", "") == ["bc", "a", ""]


@pytest.mark.parametrize(
    ("what", "text", "found"),
    [
        ("year", "Ley 12024 de 2019", "2019"),
        ("number", "son -1.234,50 pesos", "-1.234,50"),
        ("amount", "total U$S 1.200,5 y $ 3", "U$S 1.200,5"),
        ("cuit", "CUIT 30-71234567-1.", "30-71234567-1"),
        ("cuit", "1230712345671", None),
        ("email", "a: ana.paz@gob.gob.ar,", "ana.paz@gob.gob.ar"),
        ("date", "el 5/3/2024 a las 10", "5/3/2024"),
        ("date", "2024-03-05T10:00", "2024-03-05"),
        ("brackets", "Sosa (Ana) (x)", "Ana"),
        ("brackets", "Sosa", None),
    ],
)  # fmt: skip
def test_common_things_are_found(what: str, text: str, found: str | None) -> None:
    step = ExtractPattern("a", "b", what)  # type: ignore[arg-type]
    assert taken(step, text, None) == [found, None]
    assert listed(texts(*exported(step, texts(text, None).frame)["b"])) == [found, None]


def test_the_word_behind_another() -> None:
    step = ExtractPattern("a", "b", "after", "expediente")
    assert taken(step, "Ver EXPEDIENTE: 12/24, hoy", "mi expedientes 3") == ["12/24", None]


def test_each_group_gets_a_column() -> None:
    step = ExtractPattern("a", "n", "pattern", pattern=r"([ñ\w]+)(?: (\d+))?")
    after = step.apply(texts("Peña 3", "Paz", ""))
    assert after.columns == ["a", "n 1", "n 2"]
    assert listed(after, "n 1") == ["Peña", "Paz", None]
    assert listed(after, "n 2") == ["3", "", None]


@pytest.mark.parametrize("pattern", ["", "(", "(?=a)", r"(a)\1"])
def test_patterns_that_cannot_be_are_refused(pattern: str) -> None:
    with pytest.raises(UserError):
        ExtractPattern("a", "n", "pattern", pattern=pattern).apply(texts("a"))


def test_fixed_widths_lose_nothing() -> None:
    after = ColumnsByLengths("a", "2, 3").apply(texts("20123456", "2", None))
    assert [listed(after, name) for name in ("a 1", "a 2")] == [
        ["20", "2", None],
        ["123456", None, None],
    ]
    with pytest.raises(UserError):
        ColumnsByLengths("a", "2, x").apply(texts("1"))


def test_a_pattern_can_split() -> None:
    step = SplitColumn("a", r"\s*[;,]\s*", 3, pattern=True)
    after = step.apply(texts("a ; b,c", "a", None))
    assert [listed(after, f"a {one}") for one in (1, 2, 3)] == [
        ["a", "a", None], ["b", None, None], ["c", None, None],
    ]  # fmt: skip
    pd.testing.assert_frame_equal(exported(step, texts("a ; b,c", "a", None).frame), after.frame)
    with pytest.raises(UserError):
        SplitColumn("a", "x*", pattern=True).apply(texts("a"))


def test_split_rows_share_what_would_be_added_twice() -> None:
    frame = DataFrame({"who": ["a;b;;c", "d", None, ";"], "paid": [9, 4, 1, 2], "id": [1, 2, 3, 4]})
    after = SplitToRows("who", ";", "paid").apply(table_of(frame))
    assert listed(after, "who") == ["a", "b", "c", "d", None, ";"]
    assert after.frame["paid"].tolist() == [3, 3, 3, 4, 1, 2]
    assert after.frame.index.tolist() == [MADE, MADE + 1, MADE + 2, 1, 2, 3]
    pd.testing.assert_frame_equal(exported(SplitToRows("who", ";", "paid"), frame), after.frame)


def test_what_was_unread_goes_with_every_piece() -> None:
    table = table_of(DataFrame({"a": ["x;y", "z"], "n": [None, 2.0]}))
    table = Table(table.frame, table.kinds, {"n": pd.Series({0: "USD 5"}, dtype="str")})
    after = SplitToRows("a", ";").apply(table)
    assert unread(after, "n") == {MADE: "USD 5", MADE + 1: "USD 5"}
