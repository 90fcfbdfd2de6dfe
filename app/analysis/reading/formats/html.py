"""Web pages, also those that portals call .xls."""

import re
from pathlib import Path

from app.analysis.reading.file_format import Beginning, FileFormat, formats
from app.analysis.reading.html_sheets import table_of_page
from app.analysis.reading.letters_text import text_of
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.i18n import msg
from app.progress import Progress, unwatched

PAGE = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype html|html|head|body|script|style|meta|title|table|tr|div|center|h[1-6]|p)\b",
    re.IGNORECASE | re.DOTALL,
)


@formats.add
class Html(FileFormat):
    """Every table of the page is one to choose from; a page of an error says its error."""

    kind = "html"
    title = msg("web page")
    endings = ("html", "htm")

    def recognises(self, start: Beginning) -> bool:
        return bool(PAGE.match(start.text))

    def read(
        self, path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
    ) -> RawTable:
        text, _ = text_of(path, dialect, progress)
        return table_of_page(text, dialect, progress)
