"""A text in capitals."""

from collections.abc import Sequence

import pyarrow.compute as pc

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.texts import rewritten_text
from app.analysis.formula.value import Value
from app.i18n import msg


@functions.add
class Upper(FormulaFunction):
    """A text in capitals."""

    kind = "upper"
    names = ("MAYUSC", "MAYUSCULAS", "UPPER")
    help = msg("Write a text in capitals.")
    prelude = COLUMN
    example = "MAYUSC([t])"

    def call(self, parts: Sequence[Value]) -> Value:
        return rewritten_text(parts[0], pc.utf8_upper)

    def python(self, parts: Sequence[str]) -> str:
        return f"column({parts[0]}).str.upper()"
