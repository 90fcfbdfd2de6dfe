"""A number raised to another."""

from collections.abc import Sequence

from app.analysis.formula.arithmetic import power
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain_signs import POWER
from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.i18n import msg


@functions.add
class Power(FormulaFunction):
    """A number raised to another."""

    kind = "power"
    names = ("POTENCIA", "POWER")
    takes = (2, 2)
    wants = (Kind.DECIMAL,)
    help = msg("Raise a number to another, as ^ does.")
    example = "POTENCIA([n]; 2)"
    prelude = POWER

    def call(self, parts: Sequence[Value]) -> Value:
        return power(*parts)

    def python(self, parts: Sequence[str]) -> str:
        return f"power({', '.join(parts)})"
