"""The total of a whole column, in every row."""

from collections.abc import Sequence

from app.analysis.exact_sum import exact_sum
from app.analysis.formula.function import functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Value
from app.analysis.formula.whole_column import COLUMN_FIGURES, ColumnFunction, figure, known
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def total_of(part):
    found = numbers_in(part)
    return math.fsum(found) if found else None
"""


@functions.add
class ColumnTotal(ColumnFunction):
    """The total of a whole column, in every row."""

    kind = "column_total"
    names = ("TOTAL", "SUMA.COLUMNA", "COLUMNTOTAL")
    wants = (Kind.DECIMAL,)
    help = msg(
        "Add up all the rows of a column, to the last cent, and give that total in every row."
    )
    example = "TOTAL([monto total])"
    prelude = "\n\n".join((COLUMN, COLUMN_FIGURES, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        found = known(parts[0])
        total = exact_sum(found) if len(found) else None
        return figure(total, parts[0].kind, parts[0])

    def python(self, parts: Sequence[str]) -> str:
        return f"figure(total_of({parts[0]}))"
