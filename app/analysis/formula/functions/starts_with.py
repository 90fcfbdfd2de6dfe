"""Whether a text starts with another."""

from collections.abc import Sequence

import pandas as pd
from pandas import Series

from app.analysis.accent_blind import starts
from app.analysis.arrow_text import arrow_of, changed
from app.analysis.formula.folding import FOLD, fold
from app.analysis.formula.function import functions
from app.analysis.formula.parts import checked
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.value import Value, cells_of
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def starts_with(text, wanted):
    return fold(text).startswith(fold(wanted))
"""


def _work(text: str, wanted: str) -> bool:
    return fold(text).startswith(fold(wanted))


@functions.add
class StartsWith(RowFunction):
    """Whether a text starts with another."""

    kind = "starts_with"
    names = ("EMPIEZA", "EMPIEZACON", "STARTSWITH")
    takes = (2, 2)
    wants = (Kind.TEXT,)
    gives = Kind.YES_NO
    help = msg(
        "Say whether a text starts with another, without minding capitals nor accents; ñ"
        " counts as n."
    )
    example = 'EMPIEZA([t]; "l")'
    source = f"{FOLD}\n\n{SOURCE}"
    work = staticmethod(_work)

    def call(self, parts: Sequence[Value]) -> Value:
        text, wanted = checked(parts, self.wants)
        if not isinstance(wanted.literal, str):
            return super().call(parts)
        bare = wanted.literal
        answers = changed(arrow_of(text.cells), lambda texts: starts(texts, bare))
        cells = Series(pd.array(answers, dtype="boolean"), index=text.index)
        return cells_of(cells, Kind.YES_NO, parts)
