"""What the bytes of a file say of it before anybody reads it as a table."""

import csv
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from app.analysis.reading.disguise import BLANK, PAGES, SIGNATURES, TABLES
from app.analysis.reading.encoding import HEAD
from app.i18n import Message, msg

ENDINGS = (b"\n", b"\r")
WORKBOOKS = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}
TABLES_OF_TEXT = {".csv", ".tsv", ".txt", ".tab", ".dat"}
WRITTEN: tuple[tuple[tuple[bytes, ...], Message], ...] = (
    ((*PAGES, *TABLES), msg("a web page")),
    ((b"<?xml",), msg("an XML file")),
    ((b"{", b"[{", b"[\n", b"[\r"), msg("a JSON file")),
)
BOOKS: tuple[tuple[bytes, Message], ...] = (
    (b"PK\x03\x04", msg("an Excel, LibreOffice or zip file")),
    (b"\xd0\xcf\x11\xe0", msg("an old Excel file (.xls)")),
)
PACKED = (b"PK", b"\x1f\x8b", b"\xd0\xcf")


@dataclass(frozen=True)
class FileFacts:
    """The start and the end of a file, and where it is; empty for a table made by hand."""

    path: Path | None = None
    head: bytes = b""
    ends_a_line: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether there is not one letter in the file."""
        return self.path is not None and not self.head.strip(BLANK + b"\x00")

    @property
    def is_workbook(self) -> bool:
        """Whether its name says that it is a spreadsheet."""
        return self.path is not None and self.path.suffix.lower() in WORKBOOKS

    @property
    def is_text(self) -> bool:
        """Whether its name says that it is a table of text."""
        return self.path is not None and self.path.suffix.lower() in TABLES_OF_TEXT

    @property
    def disguise(self) -> Message | None:
        """What the file really is, when its name says that it is a table."""
        if not (self.is_workbook or self.is_text):
            return None
        start = self.head.lstrip(BLANK).lower()
        pages = (what for signs, what in WRITTEN if start.startswith(signs))
        return next(pages, None if self.is_workbook else self._signature())

    def _signature(self) -> Message | None:
        found = (name for start, name in (*BOOKS, *SIGNATURES) if self.head.startswith(start))
        return next(found, None)

    def cells_at(self, line: int, delimiter: str, encoding: str) -> list[str]:
        """Return the cells of one line of the file as they are written."""
        if self.path is None or line < 1 or not delimiter or self.head.startswith(PACKED):
            return []
        if encoding.startswith("utf-16"):
            with self.path.open(encoding=encoding, errors="replace", newline="") as file:
                text = next(islice(file, line - 1, line), "")
        else:
            with self.path.open("rb") as whole:
                text = _decoded(next(islice(whole, line - 1, line), b""), encoding)
        return next(csv.reader([text], delimiter=delimiter), [])


def _decoded(line: bytes, encoding: str) -> str:
    """Return a line as text: some files have UTF-8 in some of their lines only."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode(encoding.rpartition("+")[2] or "cp1252", "replace")


def facts_of(path: Path) -> FileFacts:
    """Look at the first and the last bytes of a file."""
    with path.open("rb") as file:
        head = file.read(HEAD)
        size = file.seek(0, 2)
        file.seek(max(0, size - 1))
        last = file.read(1)
    return FileFacts(path, head, last in ENDINGS)
