"""The day of the month of a date."""

from collections.abc import Sequence

from app.analysis.formula.dates import calendar_part
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Value
from app.i18n import msg


@functions.add
class Day(FormulaFunction):
    """The day of the month of a date."""

    kind = "day"
    names = ("DIA", "DAY")
    help = msg("Take the day of the month of a date.")
    prelude = COLUMN
    example = "DIA([d])"

    def call(self, parts: Sequence[Value]) -> Value:
        return calendar_part(parts[0], "day")

    def python(self, parts: Sequence[str]) -> str:
        return f"column({parts[0]}).dt.day"
