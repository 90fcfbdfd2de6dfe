"""A text without signs that cannot be seen."""

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def clean(text):
    plain = (' ' if sign.isspace() else sign for sign in text)
    return ''.join((sign for sign in plain if sign.isprintable()))
"""


def _work(text: str) -> str:
    plain = (" " if sign.isspace() else sign for sign in text)
    return "".join(sign for sign in plain if sign.isprintable())


@functions.add
class Clean(RowFunction):
    """A text without signs that cannot be seen."""

    kind = "clean"
    names = ("LIMPIAR", "CLEAN")
    wants = (Kind.TEXT,)
    gives = Kind.TEXT
    help = msg(
        "Take out the signs that cannot be seen; line breaks and odd spaces become plain spaces."
    )
    example = "LIMPIAR([t])"
    source = SOURCE
    work = staticmethod(_work)
