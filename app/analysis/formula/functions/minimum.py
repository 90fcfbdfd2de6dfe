"""The smallest of several numbers or dates."""

from collections.abc import Sequence

from app.analysis.formula.extremes import extreme
from app.analysis.formula.function import MANY, FormulaFunction, functions
from app.analysis.formula.plain import EXTREME, tracked
from app.analysis.formula.value import Value
from app.i18n import msg


@functions.add
class Minimum(FormulaFunction):
    """The smallest of several numbers or dates."""

    kind = "minimum"
    names = ("MIN",)
    takes = (1, MANY)
    help = msg(
        "Take the smallest of several numbers or dates of the row; empty cells do not count."
    )
    example = "MIN([n]; [m])"
    prelude = EXTREME

    def call(self, parts: Sequence[Value]) -> Value:
        return extreme(parts, largest=False)

    def python(self, parts: Sequence[str]) -> str:
        return f"extreme('min', {tracked(parts)})"
