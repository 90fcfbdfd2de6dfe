"""The sum of several numbers of the row."""

from collections.abc import Sequence

import numpy as np

from app.analysis.formula.across import ACROSS, across
from app.analysis.formula.function import MANY, FormulaFunction, functions
from app.analysis.formula.plain import tracked
from app.analysis.formula.value import Value, common_kind
from app.analysis.kind import Kind
from app.i18n import msg


@functions.add
class TotalOfRow(FormulaFunction):
    """The sum of several numbers of the row."""

    kind = "total_of_row"
    names = ("SUMA", "SUM")
    takes = (1, MANY)
    wants = (Kind.DECIMAL,)
    help = msg(
        "Add several numbers of the row; empty cells do not count, and nothing but empty"
        " cells is empty, not zero."
    )
    example = "SUMA([n]; [monto total])"
    prelude = ACROSS

    def call(self, parts: Sequence[Value]) -> Value:
        return across(parts, lambda cells: np.nansum(cells, axis=1), common_kind(parts))

    def python(self, parts: Sequence[str]) -> str:
        return f"across('sum', {tracked(parts)})"
