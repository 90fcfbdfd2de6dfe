"""The average of several numbers of the row."""

from collections.abc import Sequence

import numpy as np

from app.analysis.formula.across import ACROSS, across
from app.analysis.formula.function import MANY, FormulaFunction, functions
from app.analysis.formula.plain import tracked
from app.analysis.formula.value import Value, decimal_kind
from app.analysis.kind import Kind
from app.i18n import msg


@functions.add
class MeanOfRow(FormulaFunction):
    """The average of several numbers of the row."""

    kind = "mean_of_row"
    names = ("PROMEDIO", "AVERAGE")
    takes = (1, MANY)
    wants = (Kind.DECIMAL,)
    help = msg(
        "Take the average of several numbers of the row; empty cells do not count. For a"
        " whole column there is PROMEDIO.COLUMNA."
    )
    example = "PROMEDIO([n]; [monto total])"
    prelude = ACROSS

    def call(self, parts: Sequence[Value]) -> Value:
        return across(parts, lambda cells: np.nanmean(cells, axis=1), decimal_kind(parts))

    def python(self, parts: Sequence[str]) -> str:
        return f"across('mean', {tracked(parts)})"
