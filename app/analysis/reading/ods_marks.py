"""The marks of a sheet of OpenDocument, from its XML."""

import html
import re
import zlib
from pathlib import Path
from zipfile import ZipFile

from app.analysis.reading.currency import SIGNS
from app.analysis.reading.sheet import Span
from app.analysis.reading.sheet_file import BROKEN
from app.analysis.reading.sheet_marks import PERCENT, SheetMarks

CONTENT = "content.xml"
TABLE = re.compile(rb'<table:table [^>]*?table:name="([^"]*)"')
REPEATED = re.compile(rb'table:number-(?:columns|rows)-repeated="([0-9]+)"')
HIDDEN = re.compile(rb'table:visibility="(?:collapse|filter)"')
COLUMN = re.compile(rb"<table:table-column\b[^>]*>")
CELL = re.compile(rb"<table:(?:covered-)?table-cell\b[^>]*>")
MONEY = re.compile(rb'office:currency="([^"]*)"')
TEXT = re.compile(rb"<text:p[^>]*>([^<]*)")
ROW, END = b"<table:table-row", b"</table:table>"
DOWN = re.compile(rb'table:number-rows-spanned="([0-9]+)"')
ACROSS = re.compile(rb'table:number-columns-spanned="([0-9]+)"')
FAILED, SHARE = b'calcext:value-type="error"', b'office:value-type="percentage"'
ASKED = (FAILED, SHARE, b"office:currency=", b"-spanned=")
MOST = 1_048_576
WIDE = 16_384


def ods_marks(path: Path, sheet: str) -> SheetMarks:
    """Read the marks of a sheet."""
    marks = SheetMarks()
    try:
        with ZipFile(path) as book:
            content = book.read(CONTENT)
    except (KeyError, zlib.error, *BROKEN):
        return marks
    table = _table(content, sheet)
    head, *rows = table.split(ROW)
    _columns(head, marks)
    at = 0
    for row in rows:
        opening = row[: row.find(b">") + 1]
        times = _times(opening)
        if HIDDEN.search(opening) and times < MOST // 2:  # the empty rows below are no news
            marks.hidden_rows += range(at, at + times)
        if any(sign in row for sign in ASKED):
            _cells(row, range(at, at + min(times, WIDE)), marks)
        at += times
    return marks


def _table(content: bytes, sheet: str) -> bytes:
    for found in TABLE.finditer(content):
        if html.unescape(found[1].decode("utf-8", "replace")) == sheet:
            return content[found.end() : content.find(END, found.end())]
    return b""


def _columns(head: bytes, marks: SheetMarks) -> None:
    at = 0
    for tag in COLUMN.findall(head):
        times = min(_times(tag), WIDE)
        if HIDDEN.search(tag):
            marks.hidden_columns += range(at, at + times)
        at += times


def _cells(row: bytes, places: range, marks: SheetMarks) -> None:
    column = 0
    for found in CELL.finditer(row):
        tag, times = found[0], min(_times(found[0]), WIDE)
        if b"-spanned=" in tag:
            marks.merged += _spans(tag, places[0], column)
        for place in ((at, one) for at in places for one in range(column, column + times)):
            if FAILED in tag:
                text = TEXT.search(row, found.end())
                marks.failed.append((*place, html.unescape(text[1].decode()) if text else "#ERR!"))
            elif sign := _sign(tag):
                marks.signs.append((*place, sign))
        column += times


def _spans(tag: bytes, row: int, column: int) -> list[Span]:
    """Return the places that a cell covers, when it is more than one."""
    down, across = _number(DOWN, tag), _number(ACROSS, tag)
    last = (row + min(down, MOST) - 1, column + min(across, WIDE) - 1)
    return [((row, column), last)] if last != (row, column) else []


def _sign(tag: bytes) -> str:
    if SHARE in tag:
        return PERCENT
    found = MONEY.search(tag)
    name = found[1].decode("utf-8", "replace").upper() if found else ""
    return name if name in SIGNS else ""


def _times(tag: bytes) -> int:
    return _number(REPEATED, tag)


def _number(pattern: re.Pattern[bytes], tag: bytes) -> int:
    """Return what a tag says of itself; one when it does not."""
    found = pattern.search(tag)
    return max(int(found[1]), 1) if found else 1
