"""The number that is written in a text."""

from app.analysis.cells import read_cell
from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.row_work import TROUBLE
from app.analysis.kind import Kind
from app.analysis.plain_python.numbers import NUMBERS
from app.i18n import msg

SOURCE = """
def read_value(text):
    if is_missing(text):
        return None
    found = read_number(text, ",")[0]
    if found is None or currency(text) != PESOS:
        return TROUBLE
    return found / 100 if text.rstrip().endswith("%") else found
"""


def _work(text: str) -> object:
    found = read_cell(text, Kind.DECIMAL)
    if not found.fits:
        return TROUBLE
    if text.rstrip().endswith("%") and isinstance(found.value, int | float):
        return found.value / 100  # as the sign % of formulas
    return found.value


@functions.add
class ReadValue(RowFunction):
    """The number that is written in a text."""

    kind = "read_value"
    names = ("VALOR", "VALUE")
    wants = (Kind.TEXT,)
    gives = Kind.DECIMAL
    reason = ""
    help = msg(
        "Read the number in a text, as numbers are written in Argentina: 1.234,50. “12%” is"
        " 0,12, and what says that there is nothing, as “s/d”, gives an empty cell."
    )
    example = 'VALOR("1.234,50")'
    source = f"{NUMBERS}\n\n{SOURCE}"
    work = staticmethod(_work)
