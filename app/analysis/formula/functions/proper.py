"""A text with capitals as titles in Spanish have them."""

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.kind import Kind
from app.analysis.plain_python.texts import TITLE
from app.analysis.text_case import title
from app.i18n import msg

SOURCE = """
def proper(text):
    return title(text)
"""


def _work(text: str) -> str:
    return title(text)


@functions.add
class Proper(RowFunction):
    """A text with capitals as titles in Spanish have them."""

    kind = "proper"
    names = ("NOMPROPIO", "PROPER")
    wants = (Kind.TEXT,)
    gives = Kind.TEXT
    help = msg(
        "Write a text with capitals at the start of words, as names: words such as “de”"
        " stay small, and one in capitals among others that are not stays so."
    )
    example = "NOMPROPIO([t])"
    source = f"{TITLE}\n\n{SOURCE}"
    work = staticmethod(_work)
