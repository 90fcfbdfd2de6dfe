"""A number or a date as a text, written as in Argentina."""

from collections.abc import Sequence

from app.analysis.formula.arithmetic import joined
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.parts import checked
from app.analysis.formula.plain import EACH_ROW, JOINED
from app.analysis.formula.row_work import each_row
from app.analysis.formula.value import Value
from app.analysis.formula.written import WRITTEN_OUT, written
from app.analysis.kind import Kind
from app.i18n import msg


@functions.add
class Written(FormulaFunction):
    """A number or a date as a text, written as in Argentina."""

    kind = "written"
    names = ("TEXTO", "TEXT")
    takes = (1, 2)
    wants = (None, Kind.TEXT)
    help = msg(
        "Write a number or a date as a text. The second part says how: “#.##0,00”, “000”,"
        " “0%”, “dd/mm/aaaa”, “mmmm de aaaa”, “hh:mm”. Decimals go behind a comma; another"
        " form is marked."
    )
    example = 'TEXTO([monto total]; "#.##0,00")'
    prelude = "\n\n".join((JOINED, EACH_ROW, WRITTEN_OUT))

    def call(self, parts: Sequence[Value]) -> Value:
        if len(parts) == 1:
            return joined((parts[0],))
        checked(parts, self.wants)
        return each_row(parts, written, Kind.TEXT, "#NUM")

    def python(self, parts: Sequence[str]) -> str:
        if len(parts) == 1:
            return f"joined({parts[0]})"
        return f"each_row(written, 'str', {', '.join(parts)})"
