"""The month of a date, from 1 to 12."""

from collections.abc import Sequence

from app.analysis.formula.dates import calendar_part
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Value
from app.i18n import msg


@functions.add
class Month(FormulaFunction):
    """The month of a date, from 1 to 12."""

    kind = "month"
    names = ("MES", "MONTH")
    help = msg("Take the month of a date, from 1 to 12.")
    prelude = COLUMN
    example = "MES([d])"

    def call(self, parts: Sequence[Value]) -> Value:
        return calendar_part(parts[0], "month")

    def python(self, parts: Sequence[str]) -> str:
        return f"column({parts[0]}).dt.month"
