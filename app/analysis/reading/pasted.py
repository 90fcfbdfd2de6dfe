"""What was copied in another program, kept as a file, so that it is opened like any other."""

from datetime import datetime
from pathlib import Path

from app.analysis.reading.clipboard import read_clipboard
from app.analysis.reading.html_tables import html_tables
from app.analysis.whole_file import whole_file
from app.errors import UserError
from app.i18n import msg

TABS = "\t"


def keep_pasted(text: str, html: str, folder: Path, now: datetime) -> Path:
    """Write a copied table into a file of its own; what is no table is a `UserError`."""
    if not text.strip() and not html.strip():
        raise UserError(
            msg("Nothing was copied."),
            msg("Select the table in the page or the sheet, copy it with Ctrl+C and come back."),
        )
    if read_clipboard(text, html).cells.num_rows == 0:
        raise UserError(
            msg("What was copied is not a table: it has only one line."),
            msg("Copy the names of the columns and the rows under them."),
        )
    ending, content = _content(text, html)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"pegado {now:%Y-%m-%d %H.%M.%S}{ending}"
    with whole_file(path) as draft:
        draft.write_bytes(content.encode("utf-8", "replace"))
    return path


def _content(text: str, html: str) -> tuple[str, str]:
    """Return the ending and the content: the page only when the text has no columns."""
    if TABS not in text and html and html_tables(html)[0]:
        return ".html", f'<meta charset="utf-8">{html}'
    plain = text.replace("\r\n", "\n").replace("\x00", "")
    return (".tsv" if TABS in text else ".csv"), plain
