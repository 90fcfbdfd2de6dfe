"""Whether something is not so."""

from collections.abc import Sequence

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import ANSWERS
from app.analysis.formula.truths import turned_around
from app.analysis.formula.value import Value
from app.i18n import msg


@functions.add
class Opposite(FormulaFunction):
    """Whether something is not so."""

    kind = "opposite"
    names = ("NO", "NOT")
    help = msg("Say yes when the part is no.")
    prelude = ANSWERS
    example = "NO([n] > 0)"

    def call(self, parts: Sequence[Value]) -> Value:
        return turned_around(parts[0])

    def python(self, parts: Sequence[str]) -> str:
        return f"(~answers({parts[0]}))"
