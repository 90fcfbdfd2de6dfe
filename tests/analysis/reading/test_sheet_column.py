"""A column of a sheet says the same at once and cell by cell."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.analysis.reading.cell_text import Marked, cell_text
from app.analysis.reading.sheet_column import column_texts, typed_decimals

BLANK = some.just("")
COLUMNS = (
    some.floats(),
    some.floats(1e-4, 1e9),
    some.floats(-1e6, 1e6).map(lambda one: round(one, 3)),
    some.integers(-(10**9), 10**9).map(float),
    some.text(alphabet="PTHMS0123. ñ", max_size=6),
    some.dates(),
    some.one_of(some.text(max_size=3), some.floats(), some.booleans(), some.datetimes()),
)


@settings(deadline=None)
@given(some.data())
def test_a_column_is_written_as_each_of_its_cells(data: some.DataObject) -> None:
    kind = data.draw(some.sampled_from(COLUMNS))
    cells = data.draw(some.lists(some.one_of(kind, BLANK), max_size=8))
    assert column_texts(cells).to_pylist() == [cell_text(cell) for cell in cells]


@pytest.mark.parametrize(
    "cells",
    [
        ["PT1H30M0S", "x"],
        [1.234, -12.345, 0.125, 1234.567],
        [-0.0, 2.0, ""],
        [2.0**53, 1e22, 1.5e-7],
        [float("nan"), float("inf")],
        [True, 1.5, date(2024, 1, 2)],
        [],
    ],
)
def test_the_corners_are_written_as_each_cell(cells: list[Any]) -> None:
    assert column_texts(cells).to_pylist() == [cell_text(cell) for cell in cells]


def test_only_numbers_with_decimals_are_counted() -> None:
    cells = [1.5, 2.0, "3.5", Marked.of(0.125, "%"), 1e-9, ""]
    assert typed_decimals(cells, column_texts(cells)) == 2


def test_a_column_of_texts_has_no_typed_decimals() -> None:
    assert typed_decimals(["1.5", ""], column_texts(["1.5", ""])) == 0
