"""The average of a whole column, in every row."""

from collections.abc import Sequence

from app.analysis.exact_sum import exact_sum
from app.analysis.formula.function import functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Value, decimal_kind
from app.analysis.formula.whole_column import COLUMN_FIGURES, ColumnFunction, figure, known
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def mean_of(part):
    found = numbers_in(part)
    return math.fsum(found) / len(found) if found else None
"""


@functions.add
class ColumnMean(ColumnFunction):
    """The average of a whole column, in every row."""

    kind = "column_mean"
    names = ("PROMEDIO.COLUMNA", "COLUMNAVERAGE")
    wants = (Kind.DECIMAL,)
    help = msg(
        "Take the average of all the rows of a column and give it in every row; empty cells"
        " do not count."
    )
    example = "PROMEDIO.COLUMNA([n])"
    prelude = "\n\n".join((COLUMN, COLUMN_FIGURES, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        found = known(parts[0])
        mean = exact_sum(found) / len(found) if len(found) else None
        return figure(mean, decimal_kind(parts), parts[0])

    def python(self, parts: Sequence[str]) -> str:
        return f"figure(mean_of({parts[0]}))"
