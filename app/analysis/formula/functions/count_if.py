"""How many rows are so, in every row."""

from collections.abc import Sequence

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.matching import matched
from app.analysis.formula.parts import checked
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Value
from app.analysis.formula.whole_column import figure, refuse_unread
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def count_if(part, wanted=None):
    cells = column(part)
    if wanted is None:
        return pd.Series(float(cells.fillna(False).sum()), index=df.index)
    wanted = column(wanted)
    return wanted.map(cells.value_counts()).fillna(0).astype("float64").where(wanted.notna())
"""


@functions.add
class CountIf(FormulaFunction):
    """How many rows are so, in every row."""

    kind = "count_if"
    names = ("CONTAR.SI", "COUNTIF")
    takes = (1, 2)
    wants = (None,)
    help = msg(
        "Count the rows of the table where the answer is yes: CONTAR.SI([monto] > 1000)."
        " With two parts, the rows where the first is the same as the second, capitals and"
        " accents too; “*” is a plain sign."
    )
    example = "CONTAR.SI([n] > 0)"
    prelude = "\n\n".join((COLUMN, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        if len(parts) == 1:
            question = refuse_unread(checked(parts, (Kind.YES_NO,))[0])
            return figure(int(question.cells.fillna(value=False).sum()), Kind.WHOLE, question)
        keys, wanted = matched(*parts)
        counts = keys.value_counts()
        found = wanted.map(counts).fillna(0).astype("float64").where(wanted.notna())
        return Value(found, Kind.WHOLE, parts[1].span, parts[1].unread)

    def python(self, parts: Sequence[str]) -> str:
        return f"count_if({', '.join(parts)})"
