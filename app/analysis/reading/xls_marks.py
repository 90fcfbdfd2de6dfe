"""The marks of a sheet of an old .xls, from the records of its book."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.analysis.reading.compound_stream import stream_of
from app.analysis.reading.sheet_marks import BUILT_IN, SheetMarks, sign_of

BOF, EOF, BOUND, FORMAT, STYLE = 0x0809, 0x000A, 0x0085, 0x041E, 0x00E0
ROW, COLUMNS, TRUTH, FORMULA = 0x0208, 0x007D, 0x0205, 0x0006
NUMBER, SHORT, SHORTS = 0x0203, 0x027E, 0x00BD
BIFF8 = 0x0600
ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
          0x24: "#NUM!", 0x2A: "#N/A"}  # fmt: skip
HIDDEN_ROW, HIDDEN_COLUMN, AN_ERROR = 0x20, 0x1, 2
WIDE = 256


@dataclass
class _Book:
    """What the book says before its sheets: the sign of each style and where sheets start."""

    starts: dict[str, int] = field(default_factory=dict)
    formats: dict[int, str] = field(default_factory=lambda: dict(BUILT_IN))
    styles: list[int] = field(default_factory=list)

    def sign(self, style: int) -> str:
        if style >= len(self.styles):
            return ""
        return self.formats.get(self.styles[style], "")


def xls_marks(path: Path, sheet: str) -> SheetMarks | None:
    """Read the marks of a sheet; None when the book is too old or strange to say."""
    marks = SheetMarks()
    try:
        stream = stream_of(path.read_bytes(), "Workbook", "Book")
        book = _book(stream)
        for kind, body in _records(stream, book.starts[sheet]):
            _mark(kind, body, book, marks)
    except (struct.error, ValueError, KeyError, IndexError, StopIteration, UnicodeError):
        return None
    return marks


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Yield the records of one part, up to its end."""
    depth = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + size]
        depth += (kind == BOF) - (kind == EOF)
        if not depth:
            return
        at += 4 + size


def _book(stream: bytes) -> _Book:
    book = _Book()
    for kind, body in _records(stream, 0):
        if kind == BOF and struct.unpack_from("<H", body)[0] != BIFF8:
            raise ValueError("a book older than 1997")
        if kind == BOUND:
            start = struct.unpack_from("<I", body)[0]
            book.starts[_text(body[7:], body[6])] = start
        elif kind == FORMAT:
            number, length = struct.unpack_from("<HH", body)
            book.formats[number] = sign_of(_text(body[4:], length))
        elif kind == STYLE:
            book.styles.append(struct.unpack_from("<H", body, 2)[0])
    return book


def _text(raw: bytes, length: int) -> str:
    if raw[0] & 1:
        return raw[1 : 1 + 2 * length].decode("utf-16-le")
    return raw[1 : 1 + length].decode("latin-1")


def _mark(kind: int, body: bytes, book: _Book, marks: SheetMarks) -> None:
    if kind == ROW and body[12] & HIDDEN_ROW:
        marks.hidden_rows.append(struct.unpack_from("<H", body)[0])
    elif kind == COLUMNS and body[8] & HIDDEN_COLUMN:
        first, last = struct.unpack_from("<HH", body)
        marks.hidden_columns += range(first, min(last + 1, WIDE))
    elif kind in {TRUTH, FORMULA}:
        _failed(kind, body, marks)
    if kind in {NUMBER, SHORT, FORMULA, SHORTS}:
        _signed(kind, body, book, marks)


def _failed(kind: int, body: bytes, marks: SheetMarks) -> None:
    row, column = struct.unpack_from("<HH", body)
    if kind == TRUTH and body[7]:
        marks.failed.append((row, column, ERRORS.get(body[6], "#ERR!")))
    elif kind == FORMULA and body[6] == AN_ERROR and body[12:14] == b"\xff\xff":
        marks.failed.append((row, column, ERRORS.get(body[8], "#ERR!")))


def _signed(kind: int, body: bytes, book: _Book, marks: SheetMarks) -> None:
    row, column, style = struct.unpack_from("<HHH", body)
    styles = [style]
    if kind == SHORTS:
        styles = [struct.unpack_from("<H", body, at)[0] for at in range(4, len(body) - 2, 6)]
    for place, one in enumerate(styles, start=column):
        if sign := book.sign(one):
            marks.signs.append((row, place, sign))
