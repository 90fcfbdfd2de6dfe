"""Comparing numbers, dates and texts, for every row at once."""

import numpy as np
from pandas import Series

from app.analysis.formula.problem import FormulaError
from app.analysis.formula.value import Bools, Floats, Value, cells_of, need
from app.analysis.kind import Kind
from app.i18n import msg

ALIKE = 2e-15  # of the larger: what the rounding of decimals can make two equal numbers differ


def compare(sign: str, left: Value, right: Value) -> Value:
    """Compare two numbers, dates or texts; with an empty cell there is no answer."""
    need(right, left.sort, msg("Compare numbers with numbers, dates with dates, texts with texts."))
    if left.sort in {Kind.TEXT, Kind.YES_NO} and sign not in {"=", "<>"}:
        raise FormulaError(
            left.span,
            msg(
                "At place {place}: only numbers and dates are larger or smaller.", place=left.place
            ),
            msg("Use = or <> here."),
        )
    less, same = _ordered(left, right)
    answer = {
        "=": same, "<>": ~same, "<": less & ~same, "<=": less | same,
        ">": ~less & ~same, ">=": ~less | same,
    }[sign]  # fmt: skip
    known = ~(left.missing | right.missing)
    cells = Series(answer, index=left.index, dtype="boolean").where(known)
    return cells_of(cells, Kind.YES_NO, (left, right))


def alike(left: Floats, right: Floats) -> Bools:
    """Say which numbers are the same but for the rounding of decimals: 0,1 + 0,2 is 0,3."""
    widest = np.maximum(np.abs(left), np.abs(right))
    answer: Bools = np.abs(left - right) <= widest * ALIKE
    return answer


def _ordered(left: Value, right: Value) -> tuple[Bools, Bools]:
    """Return where the left one is less, and where both are the same."""
    if left.sort is not Kind.DECIMAL:
        same = (left.cells == right.cells).fillna(value=False).to_numpy(bool)
        if left.sort is not Kind.DATE:
            return np.zeros(len(same), bool), same
        return (left.cells < right.cells).to_numpy(bool), same
    one, other = left.floats, right.floats
    whole = left.kind is right.kind is Kind.WHOLE
    return one < other, one == other if whole else alike(one, other)
