"""How many of several cells of the row have a value."""

from collections.abc import Sequence

import numpy as np
from pandas import Series

from app.analysis.formula.function import MANY, FormulaFunction, functions
from app.analysis.formula.plain import COLUMN, tracked
from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def count_of_row(*parts):
    '''Count the cells of each row that have something in them.'''
    pairs = [tracked(part) for part in parts]
    filled = [cells.notna() | cells.index.isin(list(wrong)) for cells, wrong in pairs]
    return pd.concat(filled, axis=1).sum(axis=1)
"""


@functions.add
class CountOfRow(FormulaFunction):
    """How many of several cells of the row have a value."""

    kind = "count_of_row"
    names = ("CONTAR", "CONTARA", "COUNT")
    takes = (1, MANY)
    wants = (None,)
    help = msg("Count how many of several cells of the row have something in them.")
    example = "CONTAR([n]; [t]; [d])"
    prelude = "\n\n".join((COLUMN, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        filled = [~part.missing | part.index.isin(part.unread.index) for part in parts]
        count = np.sum(filled, axis=0).astype(np.float64)
        return Value(Series(count, index=parts[0].index), Kind.WHOLE, parts[0].span)

    def python(self, parts: Sequence[str]) -> str:
        return f"count_of_row({tracked(parts)})"
