"""The year of a date."""

from collections.abc import Sequence

from app.analysis.formula.dates import calendar_part
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Value
from app.i18n import msg


@functions.add
class Year(FormulaFunction):
    """The year of a date."""

    kind = "year"
    names = ("AÑO", "ANIO", "YEAR")
    help = msg("Take the year of a date.")
    prelude = COLUMN
    example = "AÑO([d])"

    def call(self, parts: Sequence[Value]) -> Value:
        return calendar_part(parts[0], "year")

    def python(self, parts: Sequence[str]) -> str:
        return f"column({parts[0]}).dt.year"
