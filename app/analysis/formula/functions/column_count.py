"""How many cells of a whole column have a value, in every row."""

from collections.abc import Sequence

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import COLUMN, tracked
from app.analysis.formula.value import Value
from app.analysis.formula.whole_column import COLUMN_FIGURES, figure
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def count_of(part):
    cells, wrong = tracked(part)
    return int(cells.notna().sum()) + len(wrong)
"""


@functions.add
class ColumnCount(FormulaFunction):
    """How many cells of a whole column have a value, in every row."""

    kind = "column_count"
    row_wise = False
    names = ("CONTAR.COLUMNA", "COLUMNCOUNT")
    wants = (None,)
    help = msg(
        "Count the cells of a column that have something in them, and give that count in every row."
    )
    example = "CONTAR.COLUMNA([t])"
    prelude = "\n\n".join((COLUMN, COLUMN_FIGURES, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        part = parts[0]
        count = int((~part.missing).sum()) + len(part.unread)
        return figure(count, Kind.WHOLE, part)

    def python(self, parts: Sequence[str]) -> str:
        return f"figure(count_of({tracked(parts)}))"
