"""What other programs put on the clipboard, as a table."""

from pathlib import Path

import pyarrow as pa

from app.analysis.reading.delimited import read_letters
from app.analysis.reading.disguise import refuse_disguises
from app.analysis.reading.encoding import HEAD, Letters
from app.analysis.reading.html_sheets import table_of_page
from app.analysis.reading.html_tables import html_tables
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Dialect

NOWHERE = Path("portapapeles")
NOTHING = Dialect()


def read_clipboard(text: str, html: str = "", dialect: Dialect = NOTHING) -> RawTable:
    """Read a copied table: the text, or the page beside it when the text has no columns.

    Excel and Calc put both: the text has a tab between cells, as they are seen on the screen.
    """
    if "\t" not in text and html and html_tables(html)[0]:
        return table_of_page(html, dialect)
    raw = text.replace("\r\n", "\n").replace("\x00", "").encode("utf-8", "replace")
    refuse_disguises(raw[:HEAD])
    tabs = "\t" if "\t" in text and not dialect.delimiter else dialect.delimiter
    chosen = Dialect("", tabs, dialect.header_row)
    return read_letters(NOWHERE, Letters("utf-8", 0, pa.py_buffer(raw), 0, 0), chosen)
