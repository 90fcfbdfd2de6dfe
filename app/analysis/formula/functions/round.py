"""A number with fewer decimals, as Excel rounds."""

from collections.abc import Sequence

import numpy as np

from app.analysis.formula.comparing import ALIKE
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import ROUNDED
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
            scale = 10.0 ** np.clip(np.trunc(places), -300, 300)
            size = np.abs(number.floats) * scale
            near = np.floor(size + size * ALIKE + 0.5) / scale
        exact = np.where(np.isfinite(near) & (size < 2**52), near, np.abs(number.floats))
        kind = Kind.WHOLE if len(parts) == 1 and number.kind is Kind.DECIMAL else number.kind
        rounded = np.where(np.isnan(places), np.nan, np.copysign(exact, number.floats) + 0.0)
        return numbers(rounded, kind, parts)

    def python(self, parts: Sequence[str]) -> str:
        return f"rounded({', '.join(parts)})"
