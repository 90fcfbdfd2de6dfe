"""A text in small letters."""

from collections.abc import Sequence

import pyarrow.compute as pc

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.texts import rewritten_text
from app.analysis.formula.value import Value
from app.i18n import msg


@functions.add
class Lower(FormulaFunction):
    """A text in small letters."""

    kind = "lower"
    names = ("MINUSC", "MINUSCULAS", "LOWER")
    help = msg("Write a text in small letters.")
    prelude = COLUMN
    example = "MINUSC([t])"

    def call(self, parts: Sequence[Value]) -> Value:
        return rewritten_text(parts[0], pc.utf8_lower)

    def python(self, parts: Sequence[str]) -> str:
        return f"column({parts[0]}).str.lower()"
