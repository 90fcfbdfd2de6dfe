"""The total of the rows that are so, in every row."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from pandas import Series

from app.analysis.exact_sum import exact_sum, exact_sums
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.matching import matched
from app.analysis.formula.parts import checked
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Value, need_number
from app.analysis.formula.whole_column import figure, refuse_mixed, refuse_unread
from app.analysis.grouping import Places
from app.analysis.kind import Kind
from app.analysis.table import Table
from app.i18n import msg

KEYED = 3

SOURCE = """
import math


def sum_if(part, *rest):
    *wanted, numbers = rest
    cells, numbers = column(part), column(numbers)
    if not wanted:
        rows = numbers[cells.fillna(False).astype(bool)]
        unknown = len(rows) and rows.isna().all()
        total = None if unknown else math.fsum(rows.dropna())
        return pd.Series(total, index=df.index, dtype="float64")
    totals = numbers.dropna().groupby(cells).agg(lambda group: math.fsum(group))
    wanted = column(wanted[0])
    found = wanted.map(totals).astype("float64")
    return found.where(wanted.isin(cells.dropna()), 0.0).where(wanted.notna())
"""


@functions.add
class SumIf(FormulaFunction):
    """The total of the rows that are so, in every row."""

    kind = "sum_if"
    names = ("SUMAR.SI", "SUMIF")
    takes = (2, 3)
    wants = (None,)
    help = msg(
        "Add up a column in the rows where the answer is yes: SUMAR.SI([barrio] = “Boedo”;"
        " [monto]). With three parts, where the first is the same as the second, capitals"
        " and accents too; “*” is a plain sign."
    )
    example = "SUMAR.SI([n] > 0; [monto total])"
    prelude = "\n\n".join((COLUMN, SOURCE))

    def call_in(self, parts: Sequence[Value], table: Table) -> Value:
        refuse_mixed(parts[-1], table, _groups(parts))
        return self.call(parts)

    def call(self, parts: Sequence[Value]) -> Value:
        numbers = refuse_unread(need_number(parts[-1]))
        if len(parts) == KEYED:
            return _by_key(parts, numbers)
        question = refuse_unread(checked(parts, (Kind.YES_NO, Kind.DECIMAL))[0])
        floats = numbers.floats[question.cells.fillna(value=False).to_numpy(bool)]
        some = floats[~np.isnan(floats)]
        unknown = len(floats) and not len(some)
        return figure(None if unknown else exact_sum(some), numbers.kind, question)

    def python(self, parts: Sequence[str]) -> str:
        return f"sum_if({', '.join(parts)})"


def _groups(parts: Sequence[Value]) -> Places:
    """Return what is added up together: the rows with the same key, or those that say yes."""
    if len(parts) == KEYED:
        return pd.factorize(parts[0].cells)[0].astype(np.int64)
    question = checked(parts, (Kind.YES_NO, Kind.DECIMAL))[0]
    return np.where(question.cells.fillna(value=False).to_numpy(bool), 0, -1)


def _by_key(parts: Sequence[Value], numbers: Value) -> Value:
    keys, wanted = matched(*parts[:2])
    codes, names = pd.factorize(keys)
    floats = numbers.floats
    some = ~np.isnan(floats) & (codes >= 0)
    sums = exact_sums(floats[some], codes[some], len(names))
    sums[np.bincount(codes[some], minlength=len(names)) == 0] = np.nan
    found = wanted.map(Series(sums, index=names)).astype("float64")
    found = found.where(wanted.isin(names), 0.0).where(wanted.notna())
    return Value(found, numbers.kind, parts[1].span, parts[1].unread)
