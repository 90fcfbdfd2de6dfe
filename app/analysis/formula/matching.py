"""Rows of a column that are the same as a value."""

from typing import Any

from pandas import Series

from app.analysis.formula.parts import TODO
from app.analysis.formula.value import Value, need
from app.analysis.formula.whole_column import refuse_unread


def matched(keys: Value, wanted: Value) -> tuple["Series[Any]", "Series[Any]"]:
    """Return a column and what is looked for in it, after a look at whether they compare."""
    need(wanted, keys.sort, TODO[keys.sort])
    return refuse_unread(keys).cells, wanted.cells
