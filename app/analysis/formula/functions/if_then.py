"""One thing or another, as a question is answered."""

from collections.abc import Sequence

from app.analysis.formula.choosing import nothing_like, pick
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import CHOSEN
from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.i18n import msg


@functions.add
class IfThen(FormulaFunction):
    """One thing or another, as a question is answered."""

    kind = "if_then"
    names = ("SI", "IF")
    takes = (2, 3)
    wants = (Kind.YES_NO, None)
    help = msg(
        "Ask a question: the second part is for yes and the third for no; without a third,"
        " no gives an empty cell. Where the question has no answer, the cell is empty."
    )
    example = "SI([n] > 2; [n]; 0)"
    prelude = CHOSEN

    def call(self, parts: Sequence[Value]) -> Value:
        question, yes, *other = parts
        return pick(question, yes, other[0] if other else nothing_like(yes))

    def python(self, parts: Sequence[str]) -> str:
        return f"chosen({', '.join(parts)})"
