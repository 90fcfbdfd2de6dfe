"""Which kind of spreadsheet a file is, by what is inside."""

import zlib
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from app.analysis.reading.compound_file import SIGNATURE

ZIP = b"PK\x03\x04"
SHORT = SIGNATURE[:4]
INSIDE = {"xl/workbook.bin": "xlsb", "xl/workbook.xml": "xlsx", "content.xml": "ods"}
DOCUMENTS = b"application/vnd.oasis.opendocument."
BROKEN = (BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, OverflowError)
SHEETS = b"application/vnd.oasis.opendocument.spreadsheet"


def is_sheet_file(path: Path, head: bytes, *, named_so: bool) -> bool:
    """Say whether the file is a spreadsheet, or was one before it was damaged."""
    if head.startswith(SHORT):
        return True
    return head.startswith(ZIP) and bool(sheet_kind(path) or (named_so and not _opens(path)))


def sheet_kind(path: Path) -> str:
    """Return the ending that a zipped spreadsheet should have; empty if it is none."""
    try:
        with ZipFile(path) as book:
            names = set(book.namelist())
            kind = next((kind for part, kind in INSIDE.items() if part in names), "")
            if kind == "ods" and _is_other_document(book):
                return ""
    except BROKEN:
        return ""
    return "xlsm" if kind == "xlsx" and path.suffix.lower() == ".xlsm" else kind


def _is_other_document(book: ZipFile) -> bool:
    """Say whether it is a text or a drawing; what is too damaged to say may be a sheet."""
    try:
        mime = book.read("mimetype")
    except (KeyError, zlib.error, *BROKEN):
        return False
    return mime.startswith(DOCUMENTS) and not mime.startswith(SHEETS)


def _opens(path: Path) -> bool:
    try:
        with ZipFile(path) as book:
            return bool(book.namelist())
    except BROKEN:
        return False
