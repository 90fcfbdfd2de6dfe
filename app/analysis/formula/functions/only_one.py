"""Whether an odd number of things are so."""

from collections.abc import Sequence

from app.analysis.formula.function import MANY, FormulaFunction, functions
from app.analysis.formula.plain import ANSWERS
from app.analysis.formula.truths import together
from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.i18n import msg


@functions.add
class OnlyOne(FormulaFunction):
    """Whether an odd number of things are so."""

    kind = "only_one"
    names = ("XO", "XOR")
    takes = (1, MANY)
    wants = (Kind.YES_NO,)
    help = msg(
        "Say yes when one part is yes and the other is no; with more parts, when an odd"
        " number of them are."
    )
    example = "XO([n] > 0; [si])"
    prelude = ANSWERS

    def call(self, parts: Sequence[Value]) -> Value:
        return together(parts, lambda one, other: one ^ other)

    def python(self, parts: Sequence[str]) -> str:
        return f"({' ^ '.join(f'answers({part})' for part in parts)})"
