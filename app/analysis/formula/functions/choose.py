"""One of several things, by its number."""

from collections.abc import Sequence

import numpy as np
from pandas import Series

from app.analysis.formula.choosing import nothing_like, pick
from app.analysis.formula.function import MANY, FormulaFunction, functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import NOT_A_NUMBER, Value, broken, cells_of, need_number
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def choose(number, *options):
    columns = [column(option) for option in options]
    found = []
    for row, which in column(number).items():
        place = None if pd.isna(which) else int(which)
        if place is not None and not 1 <= place <= len(columns):
            trouble.add(row)
            place = None
        found.append(None if place is None else columns[place - 1][row])
    return typed(found, columns[0])
"""


@functions.add
class Choose(FormulaFunction):
    """One of several things, by its number."""

    kind = "choose"
    names = ("ELEGIR", "CHOOSE")
    takes = (2, MANY)
    wants = (Kind.DECIMAL, None)
    help = msg(
        "Take the first of the parts that follow, the second or another, as the number says."
    )
    example = 'ELEGIR([n]; "a"; "b"; "c"; "d")'
    prelude = "\n\n".join((COLUMN, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        number, *options = parts
        which = np.trunc(need_number(number).floats)
        found = nothing_like(options[0])
        for place, option in enumerate(options, start=1):
            chosen = Series(which == place, index=number.index, dtype="boolean")
            ask = Value(chosen.where(~number.missing), Kind.YES_NO, number.span, number.unread)
            found = pick(ask, option, found)
        out = ~np.isnan(which) & ((which < 1) | (which > len(options)))
        wrong = broken(number.index, out, NOT_A_NUMBER)
        return cells_of(found.cells, found.kind, (found,), wrong)

    def python(self, parts: Sequence[str]) -> str:
        return f"choose({', '.join(parts)})"
