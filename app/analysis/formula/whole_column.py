"""One figure of a whole column, repeated in every row: totals, averages, ranks."""

from abc import ABC
from collections.abc import Sequence

import numpy as np
from pandas import DataFrame

from app.analysis.currency_guard import refuse_mixed_amounts
from app.analysis.formula.function import FormulaFunction
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.value import Floats, Value, constant, need_number
from app.analysis.grouping import Grouping, Places
from app.analysis.kind import Kind
from app.analysis.table import Table
from app.i18n import msg, plural

COLUMN_FIGURES = """
import math


def numbers_in(part):
    '''Return the numbers of a column, without its empty cells.'''
    return column(part).dropna().astype("float64").tolist()


def figure(value):
    return pd.Series(value, index=df.index, dtype="float64")
"""


class ColumnFunction(FormulaFunction, ABC):
    """A function of a whole column: amounts in several currencies make no figure."""

    row_wise = False

    def call_in(self, parts: Sequence[Value], table: Table) -> Value:
        refuse_mixed(parts[0], table, np.zeros(len(table), np.int64))
        return self.call(parts)


def refuse_mixed(part: Value, table: Table, groups: Places) -> None:
    """Refuse a column with amounts in several currencies in a group; -1 is in no group."""
    if part.column:
        rows = np.flatnonzero(groups >= 0)
        labels = DataFrame(index=range(int(groups.max(initial=0)) + 1))
        refuse_mixed_amounts(Grouping(table, rows, groups[rows], labels, {}), [part.column])


def refuse_unread(part: Value) -> Value:
    """Refuse a column with cells that could not be read: its figure would be a wrong number."""
    if len(part.unread):
        raise FormulaError(
            part.span,
            plural(
                "One cell could not be read or worked out there, and the figure of the whole"
                " column would be wrong.",
                "{count} cells could not be read or worked out there, and the figure of the whole"
                " column would be wrong.",
                count=len(part.unread),
            ),
            msg("Put those cells right first. To leave them out, write SI.ERROR([monto])."),
        )
    return part


def known(part: Value) -> Floats:
    """Return the numbers of a column, without its empty cells."""
    floats = refuse_unread(need_number(part)).floats
    return floats[~np.isnan(floats)]


def figure(value: float | None, kind: Kind, part: Value) -> Value:
    """Return a figure in every row; None is an empty cell."""
    floats = np.nan if value is None else value
    found = constant(float(floats), part.index, kind, part.span)
    return Value(found.cells, kind, part.span)
