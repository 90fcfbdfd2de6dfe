"""Tests for app.analysis.row_keys and what is written for it."""

from functools import partial
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Series

from app.analysis.converting import written_out
from app.analysis.kind import Kind
from app.analysis.row_keys import (
    NO_KEY,
    comparable,
    differing_keys,
    key_texts,
    row_keys,
    written_texts,
)
from app.analysis.table import Table
from app.analysis.written_moments import written_moments

FLOATS = st.sampled_from([0.0, -0.0, 1.5, 1e20, 1e-7, float("nan"), float("inf"), 3.0])
WHOLE = st.sampled_from([0, 1, -7, 2**53 + 1, 2**53])
TEXTS = st.sampled_from(["", "a", "A", " a", "á", None, "01", "1"])
MOMENTS = st.sampled_from(
    ["NaT", "2024-01-31T00:00:00", "2024-01-31T10:30:00", "2024-01-31T10:30:05", "1969-12-31T23:59",
     "0200-03-01T01:00:01"]  # before 1970 too
)  # fmt: skip
ROWS = st.lists(st.tuples(FLOATS, WHOLE, TEXTS, MOMENTS, st.sampled_from([True, False, None])),
                min_size=1, max_size=30)  # fmt: skip


KINDS = {
    "float": Kind.DECIMAL, "whole": Kind.WHOLE, "gaps": Kind.WHOLE, "text": Kind.TEXT,
    "moment": Kind.DATE_TIME, "truth": Kind.YES_NO,
}  # fmt: skip


def _table(rows: list[tuple[Any, ...]], *, unread: bool = False) -> Table:
    columns = list(map(list, zip(*rows, strict=True)))
    frame = DataFrame({
        "float": Series(columns[0], dtype="float64"),
        "whole": Series(columns[1], dtype="int64"),
        "gaps": Series([None if one < 0 else one for one in columns[1]], dtype="Int64"),
        "text": Series(columns[2], dtype="str"),
        "moment": Series(np.array(columns[3], "datetime64[s]")),
        "truth": Series(columns[4], dtype="boolean"),
    })  # fmt: skip
    gone = frame["float"].isna()
    marks = {"float": Series("s/d", index=frame.index[gone], dtype="str")}
    return Table(frame, KINDS, marks if unread and gone.any() else {})


def _without(pattern: str, texts: pa.Array) -> pa.Array:
    return pc.replace_substring_regex(texts, pattern, "")


def _keys_of_texts(table: Table, columns: list[str]) -> list[int]:
    """Number the keys as they appear, from their texts, one row at a time."""
    found: list[int] = []
    codes: dict[tuple[Any, ...], int] = {}
    lists = [key_texts(table, column, "exact").to_pylist() for column in columns]
    for row in zip(*lists, strict=True):
        codes.setdefault(row, len(codes))
        found.append(NO_KEY if None in row else codes[row])
    return found


@given(
    rows=ROWS,
    unread=st.booleans(),
    columns=st.lists(st.sampled_from(sorted(KINDS)), min_size=1, max_size=3, unique=True),
)
@settings(deadline=None)
def test_keys_are_those_of_the_texts(
    *, rows: list[tuple[Any, ...]], unread: bool, columns: list[str]
) -> None:
    table = _table(rows, unread=unread)
    assert row_keys(table, columns).tolist() == _keys_of_texts(table, columns)


@given(rows=ROWS, unread=st.booleans(), column=st.sampled_from(sorted(KINDS)))
@settings(deadline=None)
def test_cells_compare_as_their_texts_do(
    *, rows: list[tuple[Any, ...]], unread: bool, column: str
) -> None:
    table = _table(rows, unread=unread)
    ours, texts = comparable(table, column), key_texts(table, column, "exact").to_pylist()
    for one, own in zip(ours, texts, strict=True):
        assert [ours[at] == one for at in range(len(ours))] == [own == other for other in texts]


@given(ROWS, st.data())
@settings(deadline=None)
def test_keys_differ_when_their_rows_have_several_values(
    rows: list[tuple[Any, ...]], data: st.DataObject
) -> None:
    table = _table(rows)
    keys = np.array(data.draw(st.lists(st.integers(-1, 4), min_size=len(rows),
                                       max_size=len(rows))))  # fmt: skip
    for column in table.columns:
        pairs = DataFrame({"key": keys, "value": row_keys(table, [column])})
        pairs = pairs[keys >= 0].drop_duplicates()
        several = np.bincount(pairs["key"], minlength=int(keys.max(initial=0)) + 1) > 1
        assert differing_keys(table, column, keys).tolist() == several.tolist()


@given(ROWS, st.sampled_from(["s", "ms", "ns"]))
@settings(deadline=None)
def test_moments_are_written_as_each_alone(rows: list[tuple[Any, ...]], unit: str) -> None:
    moments = pa.array(_table(rows).values("moment"), from_pandas=True).cast(pa.timestamp("s"))
    years = pc.fill_null(pc.greater(pc.year(moments), 1700), False)
    found = moments.filter(years if unit == "ns" else pa.array([True] * len(moments)))
    found = found.cast(pa.timestamp(unit))
    for pattern in (r" 00:00:00(\.0+)?$", "( 00:00)?:00$"):
        alone = pc.strftime(found, "%d/%m/%Y %H:%M:%S").cast(pa.large_string())
        expected = pc.replace_substring_regex(alone, pattern, "")
        made = written_moments(found, partial(_without, pattern))
        assert made.to_pylist() == expected.to_pylist()


def test_an_hour_stays_in_what_is_written() -> None:
    values = Series(pd.to_datetime(["2024-01-31 10:30:00", "2024-01-31 00:00:00", "NaT"]))
    assert written_out(values).to_pylist() == ["31/01/2024 10:30", "31/01/2024", None]
    table = Table(DataFrame({"at": values.astype("datetime64[s]")}), {"at": Kind.DATE_TIME})
    assert written_texts(table, "at").to_pylist() == ["31/01/2024 10:30:00", "31/01/2024", None]
