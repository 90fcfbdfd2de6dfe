"""Cells of an .xlsx whose formula failed (#DIV/0!): readers of sheets give them as empty."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile, is_zipfile

BOOK = "xl/workbook.xml"
SHEET = re.compile(rb"<(?:\w+:)?sheet [^>]*>")
NAME = re.compile(rb'\bname="([^"]*)"')
TARGET_ID = re.compile(rb'\br:id="([^"]*)"|\b\w+:id="([^"]*)"')
RELATION = re.compile(rb"<(?:\w+:)?Relationship [^>]*>")
ID, TARGET = re.compile(rb'\bId="([^"]*)"'), re.compile(rb'\bTarget="([^"]*)"')
FAILED = re.compile(
    rb'<c r="([A-Z]+)([0-9]+)"[^>]*\bt="e"[^>]*>(?:<f[^>]*>(?:[^<]*</f>)?)?<v>([^<]*)</v>'
)
CHUNK, OVERLAP = 1 << 20, 1 << 16
LETTERS = 26


def failed_cells(path: Path, sheet: str) -> Iterator[tuple[int, int, str]]:
    """Yield row and column, from 0, and the error of each formula that failed."""
    if not is_zipfile(path):
        return
    with ZipFile(path) as book:
        part = _part(book, sheet) if BOOK in book.namelist() else ""
        if part not in book.namelist():
            return
        with book.open(part) as file:
            yield from dict.fromkeys(_failed(iter(lambda: file.read(CHUNK), b"")))


def _failed(chunks: Iterator[bytes]) -> Iterator[tuple[int, int, str]]:
    kept = b""
    for chunk in chunks:
        text = kept + chunk
        if b't="e"' in text:
            for column, row, error in FAILED.findall(text):
                yield int(row) - 1, _place(column), error.decode()
        kept = text[-OVERLAP:]


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


def _place(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = place * LETTERS + letter - ord("A") + 1
    return place - 1
