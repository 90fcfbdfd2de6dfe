"""A number with fewer decimals, as Excel rounds."""

from collections.abc import Sequence

import numpy as np

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import ROUNDED
from app.analysis.formula.rounding import cut_at, nearest
from app.analysis.formula.value import Value, need_number, numbers
from app.analysis.kind import Kind
from app.i18n import msg


@functions.add
class Round(FormulaFunction):
    """A number with fewer decimals, as Excel rounds."""

    kind = "round"
    names = ("REDONDEAR", "ROUND")
    takes = (1, 2)
    help = msg(
        "Leave a number with so many decimals; a half goes away from zero. Without the second"
        " part, none."
    )
    example = "REDONDEAR([n]; 1)"
    prelude = ROUNDED

    def call(self, parts: Sequence[Value]) -> Value:
        number = need_number(parts[0])
        places = need_number(parts[1]).floats if len(parts) > 1 else np.zeros(len(number.cells))
        with np.errstate(all="ignore"):
            exact = cut_at(number.floats, places, nearest)
        kind = Kind.WHOLE if len(parts) == 1 and number.kind is Kind.DECIMAL else number.kind
        rounded = np.where(np.isnan(places), np.nan, exact)
        return numbers(rounded, kind, parts)

    def python(self, parts: Sequence[str]) -> str:
        return f"rounded({', '.join(parts)})"
