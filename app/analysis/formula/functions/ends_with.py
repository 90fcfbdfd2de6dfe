"""Whether a text ends with another."""

from app.analysis.formula.folding import FOLD, fold
from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def ends_with(text, wanted):
    return fold(text).endswith(fold(wanted))
"""


def _work(text: str, wanted: str) -> bool:
    return fold(text).endswith(fold(wanted))


@functions.add
class EndsWith(RowFunction):
    """Whether a text ends with another."""

    kind = "ends_with"
    names = ("TERMINA", "TERMINACON", "ENDSWITH")
    takes = (2, 2)
    wants = (Kind.TEXT,)
    gives = Kind.YES_NO
    help = msg(
        "Say whether a text ends with another, without minding capitals nor accents; ñ counts as n."
    )
    example = 'TERMINA([t]; "a")'
    source = f"{FOLD}\n\n{SOURCE}"
    work = staticmethod(_work)
