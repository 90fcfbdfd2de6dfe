"""A text with some words in the place of others."""

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.row_work import TROUBLE
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def substitute(text, old, new, which=None):
    if which is not None and which < 1:
        return TROUBLE
    if not old or which is None:
        return text.replace(old, new) if old else text
    pieces = text.split(old)
    which = int(which)
    if which >= len(pieces):
        return text
    return old.join(pieces[:which]) + new + old.join(pieces[which:])
"""


def _work(text: str, old: str, new: str, which: float | None = None) -> object:
    if which is not None and which < 1:
        return TROUBLE
    if not old or which is None:
        return text.replace(old, new) if old else text
    pieces = text.split(old)
    which = int(which)
    if which >= len(pieces):
        return text
    return old.join(pieces[:which]) + new + old.join(pieces[which:])


@functions.add
class Substitute(RowFunction):
    """A text with some words in the place of others."""

    kind = "substitute"
    names = ("SUSTITUIR", "SUBSTITUTE")
    takes = (3, 4)
    wants = (Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.DECIMAL)
    gives = Kind.TEXT
    help = msg(
        "Put one text in the place of another, wherever it is; with a fourth part, only that"
        " time it appears."
    )
    example = 'SUSTITUIR([t]; "a"; "e")'
    source = SOURCE
    work = staticmethod(_work)
