"""The place of a number in its column, from the largest."""

from collections.abc import Sequence

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.parts import checked
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Value
from app.analysis.formula.whole_column import refuse_unread
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def rank(part, upwards=False):
    upwards = bool(column(upwards).fillna(False).all())
    return column(part).rank(method="min", ascending=upwards).astype("float64")
"""


@functions.add
class Rank(FormulaFunction):
    """The place of a number in its column, from the largest."""

    kind = "rank"
    row_wise = False
    names = ("JERARQUIA", "RANK")
    takes = (1, 2)
    wants = (Kind.DECIMAL, Kind.YES_NO)
    help = msg(
        "Say the place of each number in its column: 1 is the largest, and equal numbers"
        " share the place. With VERDADERO as second part, 1 is the smallest."
    )
    example = "JERARQUIA([n])"
    prelude = "\n\n".join((COLUMN, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        part = refuse_unread(checked(parts, self.wants)[0])
        upwards = len(parts) > 1 and bool(parts[1].cells.fillna(value=False).all())
        places = part.cells.rank(method="min", ascending=upwards)
        return Value(places, Kind.WHOLE, part.span)

    def python(self, parts: Sequence[str]) -> str:
        return f"rank({', '.join(parts)})"
