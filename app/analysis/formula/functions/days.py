"""The days between two dates."""

from collections.abc import Sequence

from app.analysis.formula.arithmetic import subtract
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.parts import checked
from app.analysis.formula.plain_signs import ADDED
from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.i18n import msg


@functions.add
class Days(FormulaFunction):
    """The days between two dates."""

    kind = "days"
    names = ("DIAS", "DAYS")
    takes = (2, 2)
    wants = (Kind.DATE,)
    help = msg(
        "Count the days from a date to another, whatever their hours; the later one goes first."
    )
    example = "DIAS([e]; [d])"
    prelude = ADDED

    def call(self, parts: Sequence[Value]) -> Value:
        return subtract(*checked(parts, self.wants))

    def python(self, parts: Sequence[str]) -> str:
        return f"minus({parts[0]}, {parts[1]})"
