"""Whether a cell could not be read or worked out."""

from collections.abc import Sequence

from pandas import Series

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def is_unread(work):
    '''Say which rows could not be worked out; outside the program no cell waits unread.'''
    found, wrong = tracked(work)
    trouble.difference_update(wrong)
    answers = [row in wrong for row in found.index]
    return pd.Series(answers, index=df.index, dtype="boolean")
"""


@functions.add
class IsUnread(FormulaFunction):
    """Whether a cell could not be read or worked out."""

    kind = "is_unread"
    names = ("ESILEGIBLE", "ESERROR", "ISERROR")
    wants = (None,)
    help = msg("Say whether a cell could not be read or worked out; an empty one is not that.")
    example = "ESILEGIBLE([n] / ([n] - 4))"
    prelude = "\n\n".join((COLUMN, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        part = parts[0]
        found = part.index.isin(part.unread.index)
        return Value(Series(found, index=part.index, dtype="boolean"), Kind.YES_NO, part.span)

    def python(self, parts: Sequence[str]) -> str:
        return f"is_unread(lambda: {parts[0]})"
