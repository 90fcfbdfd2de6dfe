"""The texts of a block of cells: as the grid shows them, and exactly as they are."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from pandas import Series

from app.analysis.arrow_text import arrow_of
from app.analysis.converting import written_out
from app.ui.grid.kinds import Kind
from app.ui.grid.table import GridTable


def shown_texts(table: GridTable, rows: Sequence[int], column: int) -> list[str]:
    """Return what the grid shows in some rows of a column; nothing where it is empty."""
    values = _picked(table, rows, column)
    return _put(table, rows, column, _written(values, table.columns[column].kind))


def exact_texts(table: GridTable, rows: Sequence[int], column: int) -> list[str]:
    """Return all there is in the cells, as a person would write it: 1234,567 · 31/01/2024."""
    values = _picked(table, rows, column)
    texts = arrow_of(values) if values.dtype == "str" else written_out(values)
    return _put(table, rows, column, [text or "" for text in texts.to_pylist()])


def labels(table: GridTable, rows: Sequence[int]) -> list[int]:
    """Return the labels of shown rows: what a step knows them by."""
    index = table.frame.index.to_numpy()
    found: list[int] = index[_positions(table, rows)].tolist()
    return found


def _positions(table: GridTable, rows: Sequence[int]) -> Any:
    shown = np.asarray(rows, np.int64)
    return shown if table.rows is None else table.rows[shown]


def _picked(table: GridTable, rows: Sequence[int], column: int) -> "Series[Any]":
    values: Series[Any] = table.frame.iloc[:, column].iloc[_positions(table, rows)]
    return values


def _written(values: "Series[Any]", kind: Kind) -> list[str]:
    there = values.notna().to_numpy(bool)
    some = values[there]
    plain: Any = some.to_numpy() if some.dtype.kind == "M" else some.tolist()
    written = iter(kind.write(plain))
    return [next(written) if one else "" for one in there]


def _put(table: GridTable, rows: Sequence[int], column: int, texts: list[str]) -> list[str]:
    raw = table.raw.get(column)
    if raw:
        for place, position in enumerate(_positions(table, rows).tolist()):
            if position in raw:
                texts[place] = raw[position]
    return texts
