"""Files in a zip: each table inside is one to choose from."""

import zlib
from errno import EINVAL
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from app.analysis.reading.archive import Packed, damaged, read_packed, refuse_huge
from app.analysis.reading.file_format import EARLY, Beginning, FileFormat, formats
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.errors import UserError
from app.i18n import Message, msg
from app.progress import Progress, unwatched

SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
SEALED, UTF8 = 0x1, 0x800  # bits of the flags of a file
BOMB, SUSPECT = 500, 64 << 20  # times smaller, and bytes from which that matters
MOST = 10_000  # files
CLUTTER = {"__MACOSX"}
DOCUMENTS = {
    "word/document.xml": msg("a Word document"),
    "ppt/presentation.xml": msg("a PowerPoint presentation"),
    "AndroidManifest.xml": msg("a program"),
    "META-INF/container.xml": msg("a book"),
    "content.xml": msg("a LibreOffice document"),
}
BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OverflowError)


@formats.add
class Zip(FileFormat):
    """A zip with tables; documents that are zips inside are called by their name."""

    kind = "zip"
    title = msg("compressed file (.zip)")
    endings = ("zip",)
    turn = EARLY

    def recognises(self, start: Beginning) -> bool:
        return start.head.startswith(SIGNATURES)

    def read(
        self, path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
    ) -> RawTable:
        try:
            with ZipFile(path) as book:
                return read_packed(_packed(book), dialect, progress)
        except BROKEN as error:
            raise damaged() from error
        except OSError as error:
            if error.errno == EINVAL:  # a place before the start of the file
                raise damaged() from error
            raise


def _packed(book: ZipFile) -> list[Packed]:
    """List the files inside that are for people."""
    every = book.infolist()
    _refuse_documents({one.filename for one in every})
    found = [one for one in every if not one.is_dir() and _is_seen(one.filename)]
    if not found:
        raise UserError(msg("The zip is empty."), msg("Choose another file."))
    if len(found) > MOST:
        raise UserError(
            msg("The zip has {count} files inside: they are too many.", count=len(found)),
            msg("Unpack it by hand and open the table that is inside."),
        )
    return [Packed(_name(one), one.file_size, partial(_opened, book, one)) for one in found]


def _opened(book: ZipFile, one: ZipInfo) -> IO[bytes]:
    if one.flag_bits & SEALED:
        raise UserError(
            msg("“{name}” is protected with a password inside the zip.", name=_name(one)),
            msg("Unpack it by hand with its password and open the table that is inside."),
        )
    refuse_huge(one.file_size)
    if one.file_size > max(SUSPECT, BOMB * one.compress_size):
        raise UserError(
            msg("“{name}” is {times} times bigger than its zip: that is a trap, not a table.",
                name=_name(one), times=one.file_size // max(one.compress_size, 1)),
            msg("Ask whoever sent it for the table without compressing."),
        )  # fmt: skip
    return book.open(one)


def _is_seen(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return bool(parts) and parts[0] not in CLUTTER and not parts[-1].startswith(".")


def _name(one: ZipInfo) -> str:
    """Return the name as it was written: Windows uses the letters of the old console."""
    if one.flag_bits & UTF8 or one.filename.isascii():
        return one.filename
    try:
        raw = one.filename.encode("cp437")
    except UnicodeEncodeError:
        return one.filename
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp850")


def _refuse_documents(names: set[str]) -> None:
    found: Message | None = next((DOCUMENTS[one] for one in DOCUMENTS if one in names), None)
    if found:
        raise UserError(
            msg("This is not a table: it is {name}.", name=found),
            msg("If it has a table, copy it to a sheet of Excel or LibreOffice and open that."),
        )
