"""One thing or another, as a question is answered."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from pandas import Series

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import CHOSEN
from app.analysis.formula.value import Bools, Value, common_kind, merged, need
from app.analysis.kind import Kind
from app.analysis.table import NOTHING_UNREAD
from app.i18n import msg


@functions.add
class IfThen(FormulaFunction):
    """One thing or another, as a question is answered."""

    kind = "if_then"
    names = ("SI", "IF")
    takes = (2, 3)
    help = msg(
        "Ask a question: the second part is for yes and the third for no. Where the question has"
        " no answer, the cell is empty."
    )
    example = "SI([n] > 2; [n]; 0)"
    prelude = CHOSEN

    def call(self, parts: Sequence[Value]) -> Value:
        question, yes, *other = parts
        ask = need(question, Kind.YES_NO, msg("Write a question, as [monto] > 1000."))
        no = other[0] if other else _nothing_like(yes)
        need(no, yes.sort, msg("Give two numbers, two texts or two dates."))
        is_yes = ask.cells.fillna(value=False).to_numpy(bool)
        unread = merged([ask.unread, _within(yes, is_yes), _within(no, ~is_yes & ~ask.missing)])
        cells = yes.cells.where(is_yes, no.cells).where(~ask.missing)
        return Value(cells, common_kind((yes, no)), ask.at, unread)

    def python(self, parts: Sequence[str]) -> str:
        return f"chosen({', '.join(parts)})"


def _nothing_like(part: Value) -> Value:
    nowhere = np.zeros(len(part.cells), bool)
    return Value(part.cells.where(nowhere), part.kind, part.at, NOTHING_UNREAD)


def _within(part: Value, rows: Bools) -> "Series[Any]":
    return part.unread[part.unread.index.isin(part.index[rows])]
