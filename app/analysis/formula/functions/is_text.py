"""Whether a cell is a text."""

from collections.abc import Sequence

from pandas import Series

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.i18n import msg


@functions.add
class IsText(FormulaFunction):
    """Whether a cell is a text."""

    kind = "is_text"
    names = ("ESTEXTO", "ISTEXT")
    wants = (None,)
    help = msg("Say whether a cell has a text.")
    example = "ESTEXTO([t])"
    prelude = COLUMN

    def call(self, parts: Sequence[Value]) -> Value:
        part = parts[0]
        found = ~part.missing & (part.sort is Kind.TEXT)
        return Value(Series(found, index=part.index, dtype="boolean"), Kind.YES_NO, part.span)

    def python(self, parts: Sequence[str]) -> str:
        return f"column({parts[0]}).map(lambda one: isinstance(one, str)).astype('boolean')"
