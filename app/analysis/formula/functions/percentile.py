"""The number below which a part of the column is, in every row."""

from collections.abc import Sequence

import numpy as np

from app.analysis.formula.function import functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.value import Value, decimal_kind
from app.analysis.formula.whole_column import COLUMN_FIGURES, ColumnFunction, figure, known
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def percentile(part, level):
    return pd.Series(numbers_in(part), dtype="float64").quantile(level)
"""


@functions.add
class Percentile(ColumnFunction):
    """The number below which a part of the column is, in every row."""

    kind = "percentile"
    names = ("PERCENTIL", "PERCENTILE")
    takes = (2, 2)
    wants = (Kind.DECIMAL,)
    help = msg("Say the number below which that part of the column is: with 50% it is the median.")
    example = "PERCENTIL([n]; 90%)"
    prelude = "\n\n".join((COLUMN, COLUMN_FIGURES, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        found, level = known(parts[0]), known(parts[1])
        if len(level) and not ((level == level[0]) & (level >= 0) & (level <= 1)).all():
            raise FormulaError(
                parts[1].span,
                msg(
                    "At place {place}, one part between 0% and 100% is needed.",
                    place=parts[1].place,
                ),
                msg("Write it as 90% or as 0,9."),
            )
        value = float(np.quantile(found, level[0])) if len(found) and len(level) else None
        return figure(value, decimal_kind(parts[:1]), parts[0])

    def python(self, parts: Sequence[str]) -> str:
        return f"figure(percentile({', '.join(parts)}))"
