"""A text without spaces to spare."""

from collections.abc import Sequence

from app.analysis.blanks import tidied
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.texts import rewritten_text
from app.analysis.formula.value import Value
from app.analysis.plain_python.texts import TIDY
from app.i18n import msg


@functions.add
class Trim(FormulaFunction):
    """A text without spaces to spare."""

    kind = "trim"
    names = ("ESPACIOS", "TRIM")
    help = msg(
        "Take out the spaces around a text and the repeated ones; line breaks, tabs and odd"
        " spaces count as spaces."
    )
    example = "ESPACIOS([t])"
    prelude = COLUMN + "\n" + TIDY

    def call(self, parts: Sequence[Value]) -> Value:
        return rewritten_text(parts[0], tidied)

    def python(self, parts: Sequence[str]) -> str:
        return f"column({parts[0]}).map(tidy, na_action='ignore')"
