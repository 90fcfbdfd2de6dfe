"""Functions of numbers, worked out on whole columns."""

from abc import ABC
from collections.abc import Callable, Sequence
from typing import ClassVar

import numpy as np
from pandas import Series

from app.analysis.formula.function import FormulaFunction
from app.analysis.formula.parts import checked
from app.analysis.formula.plain import EACH_ROW
from app.analysis.formula.value import NOT_A_NUMBER, Floats, Value, broken, cells_of
from app.analysis.kind import Kind


class NumberFunction(FormulaFunction, ABC):
    """A function of numbers; a result that is no number, or infinite, is unread for a `reason`.

    `gives` is the kind of the result: that of the first part when it is not said. `source` has
    the same in plain Python, one row at a time, in a function with the name of `kind`.
    """

    wants = (Kind.DECIMAL,)
    gives: ClassVar[Kind | None] = None
    reason: ClassVar[str] = NOT_A_NUMBER
    work: ClassVar[Callable[..., Floats]]
    source: ClassVar[str]

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.prelude = f"{EACH_ROW}\n\n{cls.source}"

    def call(self, parts: Sequence[Value]) -> Value:
        floats = [part.floats for part in checked(parts, self.wants)]
        gone = np.logical_or.reduce([np.isnan(one) for one in floats])
        with np.errstate(all="ignore"):
            found = type(self).work(*floats)
        bad = ~gone & ~np.isfinite(found)
        cells = Series(np.where(gone | bad, np.nan, found), index=parts[0].index)
        reasons = broken(parts[0].index, bad, self.reason)
        return cells_of(cells, self.gives or _kind(parts), parts, reasons)

    def python(self, parts: Sequence[str]) -> str:
        return f"each_row({self.kind}, 'float64', {', '.join(parts)})"


def _kind(parts: Sequence[Value]) -> Kind:
    """Return the kind of the first part; whole numbers stay so only among whole numbers."""
    kind = parts[0].kind
    whole = all(part.kind is Kind.WHOLE for part in parts)
    return Kind.DECIMAL if kind is Kind.WHOLE and not whole else kind
