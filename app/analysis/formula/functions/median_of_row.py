"""The middle one of several numbers of the row."""

from collections.abc import Sequence

import numpy as np

from app.analysis.formula.across import ACROSS, across
from app.analysis.formula.function import MANY, FormulaFunction, functions
from app.analysis.formula.plain import tracked
from app.analysis.formula.value import Value, decimal_kind
from app.analysis.kind import Kind
from app.i18n import msg


@functions.add
class MedianOfRow(FormulaFunction):
    """The middle one of several numbers of the row."""

    kind = "median_of_row"
    names = ("MEDIANA", "MEDIAN")
    takes = (1, MANY)
    wants = (Kind.DECIMAL,)
    help = msg("Take the middle one of several numbers of the row; empty cells do not count.")
    example = "MEDIANA([n]; [monto total]; 3)"
    prelude = ACROSS

    def call(self, parts: Sequence[Value]) -> Value:
        return across(parts, lambda cells: np.nanmedian(cells, axis=1), decimal_kind(parts))

    def python(self, parts: Sequence[str]) -> str:
        return f"across('median', {tracked(parts)})"
