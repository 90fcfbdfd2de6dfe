"""Tests for app.analysis.drawing and what it says is left out."""

import numpy as np
import pandas as pd
from pandas import DataFrame, Series

from app.analysis.charts.bars import BarChart
from app.analysis.charts.scatter import ScatterChart
from app.analysis.charts.tile_map import TileMap
from app.analysis.drawing import Scene, prepare
from app.analysis.kind import Kind
from app.analysis.left_out import left_out
from app.analysis.marks import Bars
from app.analysis.table import Table
from app.i18n import msg

FRAME = DataFrame(
    {
        "comuna": Series(["1", "8", None, "norte", "8"], dtype="str"),
        "year": Series([2023, pd.NA, 2024, 2024, pd.NA], dtype="Int64"),
        "amount": [1.0, np.nan, np.nan, np.nan, 5.0],
    }
)
KINDS = {"comuna": Kind.TEXT, "year": Kind.WHOLE, "amount": Kind.MONEY}
UNREAD: "Series[str]" = Series(["s/d"], index=[3], dtype="str")
TABLE = Table(FRAME, KINDS, {"amount": UNREAD, "year": Series(["?"], index=[1], dtype="str")})


def said(chart: BarChart | ScatterChart | TileMap, rows: list[int] | None = None) -> list[str]:
    chosen = None if rows is None else np.array(rows, np.int64)
    return [str(sentence) for sentence in left_out(chart, TABLE, chosen)]


def test_empty_and_unread_numbers_are_counted_apart() -> None:
    expected = "Left out of “amount”: 2 empty cells and 1 that could not be read."
    assert said(BarChart("comuna", "amount")) == [expected]


def test_only_the_rows_that_are_seen_count() -> None:
    assert said(BarChart("comuna", "amount"), [0, 1, 4]) == ["Left out of “amount”: 1 empty cell."]
    assert said(BarChart("comuna", "amount"), [0, 4]) == []


def test_an_unread_category_is_said_to_count_as_empty() -> None:
    assert said(BarChart("year")) == ["1 cell of “year” could not be read: it counts as “(empty)”."]


def test_a_column_used_twice_is_told_once() -> None:
    assert len(said(ScatterChart("comuna", "amount", "amount"))) == 1


def test_rows_that_say_no_comuna_are_told() -> None:
    assert said(TileMap("comuna")) == ["2 rows do not say a comuna and are left out."]
    assert said(BarChart("comuna", per_people=True)) == said(TileMap("comuna"))


def test_draws_only_the_rows_that_are_seen_and_says_so_in_the_note() -> None:
    scope = msg("Only 2 of 5 rows (comuna = 8).")
    scene = Scene(TABLE, np.array([1, 4]), scope)
    plot = prepare(BarChart("comuna", note="Counting works."), scene).plot
    assert plot is not None
    assert plot.all(Bars)[0] == Bars(("8",), (2,))
    assert plot.captions.note == "Counting works. Only 2 of 5 rows (comuna = 8)."


def test_what_cannot_be_drawn_comes_back_as_a_reason() -> None:
    drawing = prepare(BarChart("gone"), Scene(TABLE))
    assert drawing.plot is None
    assert drawing.problem is not None
    assert "gone" in str(drawing.problem.what)


def test_offers_what_to_improve_and_the_words_for_the_blind() -> None:
    drawing = prepare(BarChart("comuna"), Scene(TABLE, origin="Source: x."))
    assert "has_source" in {finding.rule for finding in drawing.findings}
    assert drawing.alt == drawing.written["alt"]
    assert drawing.written["heading"] == "8 has the most: 2"
