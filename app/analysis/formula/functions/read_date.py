"""The date that is written in a text."""

from app.analysis.cells import read_cell
from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.formula.row_work import TROUBLE
from app.analysis.kind import Kind
from app.analysis.plain_python.dates import DATES
from app.i18n import msg

SOURCE = """
def read_date_cell(text):
    if is_missing(text):
        return None
    found = read_moment(text, True)
    return TROUBLE if found is None else found
"""


def _work(text: str) -> object:
    found = read_cell(text, Kind.DATE)
    return found.value if found.fits else TROUBLE


@functions.add
class ReadDate(RowFunction):
    """The date that is written in a text."""

    kind = "read_date"
    names = ("FECHANUMERO", "LEERFECHA", "DATEVALUE")
    wants = (Kind.TEXT,)
    gives = Kind.DATE
    exported = "read_date_cell"
    reason = ""
    help = msg(
        "Read the date in a text, with the day first: 31/12/2024. What says that there is"
        " nothing, as “s/d”, gives an empty cell."
    )
    example = 'FECHANUMERO("31/12/2024")'
    source = f"{DATES}\n\n{SOURCE}"
    work = staticmethod(_work)
