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
    def disguise(self) -> Message | None:
        """What the file really is, when its name says that it is a table."""
        start = self.head.lstrip(BLANK).lower()
        if start.startswith((*PAGES, *TABLES)):
            return msg("a web page")
        if start.startswith(b"<?xml"):
            return msg("an XML file")
        if start.startswith((b"{", b"[{", b"[\n", b"[\r")):
            return msg("a JSON file")
        return None if self.is_workbook else self._signature()

    def _signature(self) -> Message | None:
        found = (name for start, name in SIGNATURES if self.head.startswith(start))
        return next(found, None)

    def cells_at(self, line: int, delimiter: str, encoding: str) -> list[str]:
        """Return the cells of one line of the file as they are written."""
        if self.path is None or line < 1 or not delimiter:
            return []
        name = encoding.rpartition("+")[2] or "utf-8"
        with self.path.open(encoding=name, errors="replace", newline="") as file:
            lines = islice(file, line - 1, line)
            return next(csv.reader(lines, delimiter=delimiter), [])


def facts_of(path: Path) -> FileFacts:
    """Look at the first and the last bytes of a file."""
    with path.open("rb") as file:
        head = file.read(HEAD)
        size = file.seek(0, 2)
        file.seek(max(0, size - 1))
        last = file.read(1)
    return FileFacts(path, head, last in ENDINGS)
