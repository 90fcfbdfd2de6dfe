"""The marks of a sheet of .xlsx, from its own XML: readers of sheets leave them out."""

import html
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from app.analysis.reading.sheet_file import BROKEN
from app.analysis.reading.sheet_marks import BUILT_IN, SheetMarks, place_of, sign_of

BOOK, STYLES = "xl/workbook.xml", "xl/styles.xml"
SHEET = re.compile(rb"<(?:\w+:)?sheet [^>]*>")
NAME = re.compile(rb'\bname="([^"]*)"')
TARGET_ID = re.compile(rb'\br:id="([^"]*)"|\b\w+:id="([^"]*)"')
RELATION = re.compile(rb"<(?:\w+:)?Relationship [^>]*>")
ID, TARGET = re.compile(rb'\bId="([^"]*)"'), re.compile(rb'\bTarget="([^"]*)"')
FAILED = re.compile(
    rb'<c r="([A-Z]+)([0-9]+)"[^>]*\bt="e"[^>]*>(?:<f[^>]*>(?:[^<]*</f>)?)?<v>([^<]*)</v>'
)
UNSAVED = re.compile(
    rb'<c r="([A-Z]+)([0-9]+)"([^>]*)><f(?:[^>]*/>|[^>]*>[^<]*</f>)(?:<v></v>|<v ?/>)?</c>'
)
HIDDEN = re.compile(rb'<(?:\w+:)?(row|col) (?=[^>]*\bhidden="(?:1|true)")([^>]*)>')
NUMBER = re.compile(rb'\b(r|min|max)="([0-9]+)"')
FORMAT = re.compile(rb'<(?:\w+:)?numFmt (?=[^>]*numFmtId="([0-9]+)")[^>]*formatCode="([^"]*)"')
STYLED = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
STYLE = re.compile(rb'<(?:\w+:)?xf [^>]*?\bnumFmtId="([0-9]+)"')
ROW_END = b"</row>"
CHUNK, LONGEST = 1 << 20, 1 << 24
LAST_COLUMN = 16_384


def xlsx_marks(path: Path, sheet: str) -> SheetMarks:
    """Read the marks of a sheet; none when the book is written in a way of its own."""
    marks = SheetMarks()
    try:
        with ZipFile(path) as book:
            part = _part(book, sheet) if BOOK in book.namelist() else ""
            if part not in book.namelist():
                return marks
            signs = _signs(book.read(STYLES)) if STYLES in book.namelist() else {}
            with book.open(part) as file:
                _read(iter(lambda: file.read(CHUNK), b""), signs, marks)
    except (KeyError, zlib.error, *BROKEN):
        return marks
    return marks


def _read(chunks: Iterator[bytes], signs: dict[bytes, str], marks: SheetMarks) -> None:
    styled = re.compile(
        rb'<c r="([A-Z]+)([0-9]+)"[^>]*?\bs="(' + b"|".join(signs) + rb')"'
    )  # only asked when there are any
    for text in _whole_rows(chunks):
        if b't="e"' in text:
            marks.failed += [
                (int(row) - 1, place_of(column), error.decode())
                for column, row, error in FAILED.findall(text)
            ]
        if b"<f" in text:
            marks.unsaved += [
                (int(row) - 1, place_of(column))
                for column, row, said in UNSAVED.findall(text)
                if b't="str"' not in said  # a text of nothing is a result too
            ]
        if b'hidden="1"' in text or b'hidden="true"' in text:
            _hidden(text, marks)
        if signs:
            marks.signs += [
                (int(row) - 1, place_of(column), signs[style])
                for column, row, style in styled.findall(text)
            ]


def _whole_rows(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the text in pieces that end where a row ends."""
    kept = b""
    for chunk in chunks:
        text = kept + chunk
        cut = text.rfind(ROW_END) + len(ROW_END)
        if cut < len(ROW_END):
            if len(text) < LONGEST:
                kept = text
                continue
            cut = len(text)  # rows that end in another way
        yield text[:cut]
        kept = text[cut:]
    yield kept


def _hidden(text: bytes, marks: SheetMarks) -> None:
    for kind, attributes in HIDDEN.findall(text):
        said = {name: int(number) for name, number in NUMBER.findall(attributes)}
        if kind == b"row" and b"r" in said:
            marks.hidden_rows.append(said[b"r"] - 1)
        elif kind == b"col" and b"min" in said:
            last = min(said.get(b"max", said[b"min"]), LAST_COLUMN)
            marks.hidden_columns += range(said[b"min"] - 1, last)


def _signs(styles: bytes) -> dict[bytes, str]:
    """Return the sign of each style that has one, by its number in the cells."""
    codes = {int(number): sign_of(code.decode()) for number, code in FORMAT.findall(styles)}
    known = BUILT_IN | codes
    block = STYLED.search(styles)
    numbers = STYLE.findall(block[0]) if block else []
    found = {str(at).encode(): known.get(int(number), "") for at, number in enumerate(numbers)}
    return {style: sign for style, sign in found.items() if sign}


def _part(book: ZipFile, sheet: str) -> str:
    """Return the name of the file with the sheet inside the book."""
    relations = {
        _first(ID, tag): _first(TARGET, tag)
        for tag in RELATION.findall(book.read("xl/_rels/workbook.xml.rels"))
    }
    for tag in SHEET.findall(book.read(BOOK)):
        if html.unescape(_first(NAME, tag)) == sheet:
            target = relations.get(_first(TARGET_ID, tag), "")
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return ""


def _first(pattern: re.Pattern[bytes], tag: bytes) -> str:
    found = pattern.search(tag)
    return next(filter(None, found.groups()), b"").decode() if found else ""
