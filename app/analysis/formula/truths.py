"""Joining questions that are answered with yes or no."""

from collections.abc import Callable, Sequence
from typing import Any

from pandas import Series

from app.analysis.formula.value import Value, cells_of, need
from app.analysis.kind import Kind
from app.i18n import msg

Answers = Callable[["Series[Any]", "Series[Any]"], "Series[Any]"]


def together(parts: Sequence[Value], join: Answers) -> Value:
    """Join the answers of several questions; one without answer leaves the whole in doubt.

    Unless the others settle it: no and nothing is no, yes or nothing is yes.
    """
    cells = _truth(parts[0]).cells
    for part in parts[1:]:
        cells = join(cells, _truth(part).cells)
    return cells_of(cells, Kind.YES_NO, parts)


def turned_around(part: Value) -> Value:
    """Say yes for no and no for yes."""
    return cells_of(~_truth(part).cells, Kind.YES_NO, (part,))


def _truth(part: Value) -> Value:
    return need(part, Kind.YES_NO, msg("Write a question, as [monto] > 1000."))
