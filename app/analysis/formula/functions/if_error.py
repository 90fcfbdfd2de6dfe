"""Something else where there is an error."""

from collections.abc import Sequence

from pandas import Series

from app.analysis.formula.choosing import nothing_like, pick
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def if_error(work, other=None):
    '''Take something else in the rows that could not be worked out.'''
    (found, wrong), others = tracked(work), column(other)
    trouble.difference_update(wrong)
    pairs = zip(found.index, found, others)
    cells = [two if row in wrong else one for row, one, two in pairs]
    return typed(cells, found)
"""


@functions.add
class IfError(FormulaFunction):
    """Something else where there is an error."""

    kind = "if_error"
    names = ("SI.ERROR", "IFERROR")
    takes = (1, 2)
    wants = (None,)
    help = msg(
        "Take something else where a cell could not be read or worked out; without a second"
        " part, those cells become empty. Empty cells stay empty."
    )
    example = "SI.ERROR([n] / ([n] - 4); 0)"
    prelude = "\n\n".join((COLUMN, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        part = parts[0]
        other = parts[1] if len(parts) > 1 else nothing_like(part)
        wrong = part.index.isin(part.unread.index)
        ask = Value(Series(wrong, index=part.index, dtype="boolean"), Kind.YES_NO, part.span)
        clean = Value(part.cells, part.kind, part.span)
        return pick(ask, other, clean)

    def python(self, parts: Sequence[str]) -> str:
        return f"if_error(lambda: {', '.join(parts)})"
