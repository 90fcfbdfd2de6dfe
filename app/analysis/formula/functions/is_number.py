"""Whether a cell is a number."""

from collections.abc import Sequence

import numpy as np
from pandas import Series

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.reads_as import reads_as
from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.analysis.plain_python.numbers import NUMBERS
from app.i18n import msg

SOURCE = """
def is_number(part):
    cells = column(part)
    if pd.api.types.is_numeric_dtype(cells) and not pd.api.types.is_bool_dtype(cells):
        return cells.notna().astype("boolean")
    found = [isinstance(text, str) and read_number(text, ",")[0] is not None
             and currency(text) == PESOS for text in cells]
    return pd.Series(found, index=df.index, dtype="boolean")
"""


@functions.add
class IsNumber(FormulaFunction):
    """Whether a cell is a number."""

    kind = "is_number"
    names = ("ESNUMERO", "ISNUMBER")
    wants = (None,)
    help = msg("Say whether a cell is a number, or a text that can be read as one.")
    example = "ESNUMERO([t])"
    prelude = "\n\n".join((COLUMN, NUMBERS, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        part = parts[0]
        found = ~part.missing if part.sort is Kind.DECIMAL else np.zeros(len(part.cells), bool)
        if part.sort is Kind.TEXT:
            found = reads_as(part, Kind.DECIMAL)
        return Value(Series(found, index=part.index, dtype="boolean"), Kind.YES_NO, part.span)

    def python(self, parts: Sequence[str]) -> str:
        return f"is_number({parts[0]})"
