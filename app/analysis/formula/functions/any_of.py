"""Whether one of several things is so."""

from collections.abc import Sequence

from app.analysis.formula.function import MANY, FormulaFunction, functions
from app.analysis.formula.plain import ANSWERS
from app.analysis.formula.truths import together
from app.analysis.formula.value import Value
from app.i18n import msg


@functions.add
class AnyOf(FormulaFunction):
    """Whether one of several things is so."""

    kind = "any_of"
    names = ("O", "OR")
    takes = (1, MANY)
    help = msg("Say yes when one part or more is yes.")
    example = "O([n] > 3; [m] > 1)"
    prelude = ANSWERS

    def call(self, parts: Sequence[Value]) -> Value:
        return together(parts, lambda one, other: one | other)

    def python(self, parts: Sequence[str]) -> str:
        return f"({' | '.join(f'answers({part})' for part in parts)})"
