"""Whether a cell is a date."""

from collections.abc import Sequence

import numpy as np
from pandas import Series

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.reads_as import reads_as
from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.analysis.plain_python.dates import DATES
from app.i18n import msg

SOURCE = """
def is_date_cell(part):
    cells = column(part)
    if pd.api.types.is_datetime64_any_dtype(cells):
        return cells.notna().astype("boolean")
    found = [isinstance(text, str) and read_moment(text, True) is not None for text in cells]
    return pd.Series(found, index=df.index, dtype="boolean")
"""


@functions.add
class IsDate(FormulaFunction):
    """Whether a cell is a date."""

    kind = "is_date"
    names = ("ESFECHA", "ISDATE")
    wants = (None,)
    help = msg("Say whether a cell is a date, or a text that can be read as one.")
    example = "ESFECHA([d])"
    prelude = "\n\n".join((COLUMN, DATES, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        part = parts[0]
        found = ~part.missing if part.sort is Kind.DATE else np.zeros(len(part.cells), bool)
        if part.sort is Kind.TEXT:
            found = reads_as(part, Kind.DATE)
        return Value(Series(found, index=part.index, dtype="boolean"), Kind.YES_NO, part.span)

    def python(self, parts: Sequence[str]) -> str:
        return f"is_date_cell({parts[0]})"
