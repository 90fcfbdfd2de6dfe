"""What a chart leaves out of the rows it was given, in words."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pandas import Series

from app.analysis.chart import Chart
from app.analysis.comunas import comuna_of
from app.analysis.table import Table
from app.i18n import Message, count_text, msg, plural
from app.params import Column, params_of

Rows = NDArray[np.int64]


def left_out(chart: Chart, table: Table, rows: Rows | None = None) -> Iterator[Message]:
    """Yield a sentence for each column with cells that the chart cannot draw."""
    seen: set[str] = set()
    for name, param in params_of(type(chart)):
        column = getattr(chart, name)
        if isinstance(param, Column) and column in table.kinds and column not in seen:
            seen.add(column)
            sentence = _sentence(param, column, _missing(table, column, rows))
            if sentence:
                yield sentence
    if chart.places in table.kinds:
        yield from _nowhere(_some(table.values(chart.places), rows))


def _missing(table: Table, column: str, rows: Rows | None) -> tuple[int, int]:
    """Return how many cells are empty, and how many could not be read."""
    values = _some(table.values(column), rows)
    missing = values.index[values.isna().to_numpy()]
    unread = int(missing.isin(table.unread_in(column).index).sum())
    return len(missing) - unread, unread


def _sentence(param: Column, column: str, counts: tuple[int, int]) -> Message | None:
    empty, unread = counts
    needed = param.numeric or param.wants in {"number", "date"}
    if not needed:
        return _counted_as_empty(column, unread) if unread else None
    cells = plural(
        "{shown} empty cell", "{shown} empty cells", count=empty, shown=count_text(empty)
    )
    others = plural(
        "{shown} that could not be read",
        "{shown} that could not be read",
        count=unread,
        shown=count_text(unread),
    )
    if empty and unread:
        return msg("Left out of “{column}”: {empty} and {unread}.",
                   column=column, empty=cells, unread=others)  # fmt: skip
    if empty or unread:
        return msg(
            "Left out of “{column}”: {cells}.", column=column, cells=cells if empty else others
        )
    return None


def _counted_as_empty(column: str, unread: int) -> Message:
    return plural(
        "{shown} cell of “{column}” could not be read: it counts as “(empty)”.",
        "{shown} cells of “{column}” could not be read: they count as “(empty)”.",
        count=unread,
        shown=count_text(unread),
        column=column,
    )


def _nowhere(values: "Series[Any]") -> Iterator[Message]:
    counts = values.value_counts(dropna=False)
    count = sum(int(n) for value, n in counts.items() if comuna_of(value) is None)
    if count:
        yield plural(
            "{shown} row does not say a comuna and is left out.",
            "{shown} rows do not say a comuna and are left out.",
            count=count,
            shown=count_text(count),
        )


def _some(values: "Series[Any]", rows: Rows | None) -> "Series[Any]":
    return values if rows is None else values.iloc[rows]
