"""The percentage of the total of its column that a number is."""

from collections.abc import Sequence

from app.analysis.exact_sum import exact_sum
from app.analysis.formula.arithmetic import divide
from app.analysis.formula.function import functions
from app.analysis.formula.plain_signs import DIVIDED
from app.analysis.formula.value import Value
from app.analysis.formula.whole_column import COLUMN_FIGURES, ColumnFunction, figure, known
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def share_of(part):
    return divided(column(part), figure(math.fsum(numbers_in(part)))) * 100
"""


@functions.add
class Share(ColumnFunction):
    """The percentage of the total of its column that a number is."""

    kind = "share"
    names = ("PARTE.DEL.TOTAL", "SHARE")
    wants = (Kind.DECIMAL,)
    help = msg("Say what percentage of the total of the column each number is.")
    example = "PARTE.DEL.TOTAL([monto total])"
    prelude = "\n\n".join((DIVIDED, COLUMN_FIGURES, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        part = parts[0]
        found = known(part)
        total = exact_sum(found) if len(found) else 0.0
        whole = figure(total, Kind.DECIMAL, part)
        ratio = divide(Value(part.cells, Kind.DECIMAL, part.span), whole)
        return Value(ratio.cells * 100, Kind.PERCENTAGE, part.span, ratio.unread)

    def python(self, parts: Sequence[str]) -> str:
        return f"share_of({parts[0]})"
