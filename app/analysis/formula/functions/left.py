"""The first signs of a text."""

from collections.abc import Sequence

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import CUT
from app.analysis.formula.texts import cut_text
from app.analysis.formula.value import Value
from app.i18n import msg


@functions.add
class Left(FormulaFunction):
    """The first signs of a text."""

    kind = "left"
    names = ("IZQUIERDA", "IZQ", "LEFT")
    takes = (1, 2)
    help = msg("Take the first signs of a text; one, if it is not said how many.")
    example = "IZQUIERDA([t]; 2)"
    prelude = CUT

    def call(self, parts: Sequence[Value]) -> Value:
        return cut_text(parts, lambda text, count: text[:count])

    def python(self, parts: Sequence[str]) -> str:
        return f"each_row(cut_left, 'str', {', '.join(parts)})"
