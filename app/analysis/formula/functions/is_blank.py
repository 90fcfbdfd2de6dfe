"""Whether a cell is empty."""

from collections.abc import Sequence

from pandas import Series

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import EMPTY, tracked
from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.analysis.table import NOTHING_UNREAD
from app.i18n import msg


@functions.add
class IsBlank(FormulaFunction):
    """Whether a cell is empty."""

    kind = "is_blank"
    names = ("ESVACIO", "ESBLANCO", "ISBLANK")
    help = msg(
        "Say whether a cell is empty; one with a text of no signs is. A cell that could not"
        " be read is not empty."
    )
    example = "ESVACIO([t])"
    prelude = EMPTY

    def call(self, parts: Sequence[Value]) -> Value:
        part = parts[0]
        blank = part.missing & ~part.index.isin(part.unread.index)
        if part.sort is Kind.TEXT:
            blank |= (part.cells == "").fillna(value=False).to_numpy(bool)
        cells = Series(blank, index=part.index, dtype="boolean")
        return Value(cells, Kind.YES_NO, part.span, NOTHING_UNREAD)

    def python(self, parts: Sequence[str]) -> str:
        return f"empty({tracked(parts)})"
