"""What is on the clipboard, as rows of texts: our own cells, a table of HTML, or text."""

import json
import re

from PySide6.QtCore import QMimeData

from app.ui.grid.copied import OURS
from app.ui.grid.pasted_html import table_in

QUOTED = re.compile(r'"((?:[^"]|"")*+)"(?=\t|\r?\n|\r|\Z)')
BARE = re.compile(r"[^\t\r\n]*")
END = re.compile(r"\r?\n|\r")
END_OF_ALL = re.compile(r"(?:\r?\n|\r)\Z")
NEEDS_QUOTES = re.compile(r'[\t\r\n"]')


def pasted(content: QMimeData) -> list[list[str]]:
    """Return the rows there are to paste, all of the same length; none when there are none."""
    if content.hasFormat(OURS):
        rows = json.loads(bytes(content.data(OURS).data()))
        return [[str(text) for text in row] for row in rows]
    if content.hasHtml() and "<table" in content.html().lower() and (
        found := table_in(content.html())
    ):  # fmt: skip
        return found
    return rows_of_text(content.text()) if content.hasText() else []


def rows_of_text(text: str) -> list[list[str]]:
    """Read lines of cells between tabs, as spreadsheets write them.

    A cell is in quotes when there is a tab, a quote or an end of line inside; quotes that a
    person wrote around something plain are part of it.
    """
    if '"' not in text:
        lines = END.split(END_OF_ALL.sub("", text)) if text else []
        return _even([line.split("\t") for line in lines])
    rows: list[list[str]] = []
    row: list[str] = []
    place = 0
    while place < len(text):
        cell, place = _cell(text, place)
        row.append(cell)
        if text[place : place + 1] == "\t":
            place += 1
            if place == len(text):
                row.append("")
        elif end := END.match(text, place):
            rows.append(row)
            row, place = [], end.end()
    rows += [row] if row else []
    return _even(rows)


def _even(rows: list[list[str]]) -> list[list[str]]:
    """Return rows as long as the longest."""
    longest = max(map(len, rows), default=0)
    return [one + [""] * (longest - len(one)) for one in rows]


def _cell(text: str, place: int) -> tuple[str, int]:
    if text[place] == '"' and (found := QUOTED.match(text, place)):
        if NEEDS_QUOTES.search(found[1]):
            return found[1].replace('""', '"').replace("\r\n", "\n"), found.end()
        return found[0], found.end()
    bare = BARE.match(text, place)
    return (bare[0], bare.end()) if bare else ("", place)
