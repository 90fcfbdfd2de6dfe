"""A table of the program as the grid wants it."""

from dataclasses import replace
from typing import Any
from weakref import WeakKeyDictionary

import pyarrow.compute as pc
from pandas import Series, concat

from app.analysis.arrow_text import arrow_of
from app.analysis.kind import Kind as Stored
from app.analysis.table import Table
from app.ui.grid.kinds import KINDS
from app.ui.grid.table import GridColumn, GridTable, Rows

SAMPLE, TOGETHER = 200, 10
LETTER, ROOM, BADGE = 7.2, 20, 44
NARROWEST, WIDEST = 84, 300
_known: WeakKeyDictionary[Table, tuple[GridColumn, ...]] = WeakKeyDictionary()


def grid_table(
    table: Table, rows: Rows | None = None, filtered: frozenset[str] = frozenset()
) -> GridTable:
    """Return what the grid shows of a table; `rows` are the positions a filter leaves.

    `filtered` are the columns that something is asked of.
    """
    columns = look_over(table)
    if filtered:
        columns = tuple(replace(one, filtered=one.name in filtered) for one in columns)
    return GridTable(table.frame, columns, rows, _numbers(table, rows), _unread(table))


def look_over(table: Table) -> tuple[GridColumn, ...]:
    """Return what the headers say of a table; it is looked over once, in any thread."""
    if table not in _known:  # a filter shows the same table again, and has to be quick
        _known[table] = tuple(_column(table, name) for name in table.columns)
    return _known[table]


def _column(table: Table, name: str) -> GridColumn:
    values, size = table.values(name), max(1, len(table))
    unread = len(table.unread_in(name)) / size
    filled = 1 - (int(values.isna().sum()) + _blank(values)) / size
    return GridColumn(name, KINDS[table.kinds[name]], filled, unread, _width(table, name, values))


def _blank(values: "Series[Any]") -> int:
    """Return how many texts have no letters: they are not full, as the column's panel counts."""
    if values.dtype != "str":
        return 0
    return int(pc.sum(pc.equal(arrow_of(values), "")).as_py() or 0)


def _width(table: Table, name: str, values: "Series[Any]") -> int:
    sample = _sample(values)
    dates = table.kinds[name] == Stored.DATE
    written: Any = sample.to_numpy() if dates else sample.tolist()
    texts = KINDS[table.kinds[name]].write(written)
    lengths = sorted(len(text) for text in texts)
    usual = lengths[int(0.95 * (len(lengths) - 1))] if lengths else 0
    wanted = max(LETTER * usual + ROOM, LETTER * len(name) + BADGE + ROOM)
    return round(min(WIDEST, max(NARROWEST, wanted)))


def _sample(values: "Series[Any]") -> "Series[Any]":
    """Return some values of all the column, in runs: one by one they take long to reach."""
    if len(values) <= SAMPLE:
        return values.dropna()
    starts = range(0, len(values), len(values) * TOGETHER // SAMPLE)
    some: Series[Any] = concat([values.iloc[at : at + TOGETHER] for at in starts])
    return some.dropna()


def _numbers(table: Table, rows: Rows | None) -> Rows:
    labels = table.frame.index.to_numpy()
    numbers: Rows = (labels if rows is None else labels[rows]) + 1
    return numbers


def _unread(table: Table) -> dict[int, dict[int, str]]:
    found = {}
    for place, name in enumerate(table.columns):
        texts = table.unread_in(name)
        if len(texts):
            positions = table.frame.index.get_indexer(texts.index)
            found[place] = dict(zip(positions.tolist(), texts.tolist(), strict=True))
    return found
