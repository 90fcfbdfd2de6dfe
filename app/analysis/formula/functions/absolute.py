"""A number without its sign."""

from collections.abc import Sequence

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.value import Value, need_number, numbers
from app.i18n import msg


@functions.add
class Absolute(FormulaFunction):
    """A number without its sign."""

    kind = "absolute"
    names = ("ABS",)
    help = msg("Take the sign off a number.")
    example = "ABS([n])"

    def call(self, parts: Sequence[Value]) -> Value:
        return numbers(abs(need_number(parts[0]).floats), parts[0].kind, parts)

    def python(self, parts: Sequence[str]) -> str:
        return f"abs({parts[0]})"
