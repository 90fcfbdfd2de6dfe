"""The smallest number of a whole column, in every row."""

from collections.abc import Sequence

from app.analysis.formula.function import functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Value
from app.analysis.formula.whole_column import COLUMN_FIGURES, ColumnFunction, figure, known
from app.analysis.kind import Kind
from app.i18n import msg


@functions.add
class ColumnMinimum(ColumnFunction):
    """The smallest number of a whole column, in every row."""

    kind = "column_minimum"
    names = ("MINIMO.COLUMNA", "COLUMNMIN")
    wants = (Kind.DECIMAL,)
    help = msg("Take the smallest number of all the rows of a column and give it in every row.")
    example = "MINIMO.COLUMNA([n])"
    prelude = "\n\n".join((COLUMN, COLUMN_FIGURES))

    def call(self, parts: Sequence[Value]) -> Value:
        found = known(parts[0])
        return figure(float(found.min()) if len(found) else None, parts[0].kind, parts[0])

    def python(self, parts: Sequence[str]) -> str:
        return f"figure(min(numbers_in({parts[0]}), default=None))"
