"""What stands where the cursor is in a formula that may be half written."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.analysis.formula.function import FormulaFunction, function_named

PIECE = re.compile(
    r"(?P<text>\"(?:[^\"]|\"\")*(?:\"|\Z)|\u201c[^\u201d]*(?:\u201d|\Z))"
    r"|(?P<column>\[(?:[^\]]|\]\])*(?:\]|\Z))"
    r"|(?P<function>[^\W\d]\w*(?:\.[^\W\d]\w*)*(?=\s*\())"
    r"|(?P<word>[^\W\d]\w*(?:\.[^\W\d]\w*)*)|(?P<number>[0-9]+(?:[.,][0-9]+)*)"
    r"|(?P<open>\()|(?P<close>\))|(?P<separator>[;,])"
)


class Piece(NamedTuple):
    """A piece of what is written, and where it stands."""

    sort: str
    at: int
    end: int
    text: str


class CallAt(NamedTuple):
    """The function whose parts are being written, and which of them; the first is 0."""

    function: type[FormulaFunction]
    part: int


def pieces(text: str) -> Iterator[Piece]:
    """Cut what is written in pieces, whole or not; spaces and signs are left out."""
    for found in PIECE.finditer(text):
        yield Piece(found.lastgroup or "", found.start(), found.end(), found[0])


def call_at(text: str, cursor: int) -> CallAt | None:
    """Return the innermost function whose brackets are around the cursor."""
    for called, part in reversed(_around(text[:cursor])):
        if function := function_named(called):
            return CallAt(function, part)
    return None


def _around(text: str) -> list[tuple[str, int]]:
    """Return the brackets left open at the end, each with its function and its part."""
    around: list[tuple[str, int]] = []
    name = ""
    for piece in pieces(text):
        if piece.sort == "open":
            around.append((name, 0))
        elif around and piece.sort == "close":
            around.pop()
        elif around and piece.sort == "separator":
            around[-1] = (around[-1][0], around[-1][1] + 1)
        name = piece.text
    return around


def brackets_at(text: str, cursor: int) -> tuple[int, int] | None:
    """Return the places of the bracket beside the cursor and of its other half."""
    pairs = dict(_pairs(text))
    pairs |= {close: opened for opened, close in pairs.items()}
    for place in (cursor - 1, cursor):
        if place in pairs:
            return min(place, pairs[place]), max(place, pairs[place])
    return None


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    opened: list[int] = []
    for piece in pieces(text):
        if piece.sort == "open":
            opened.append(piece.at)
        elif piece.sort == "close" and opened:
            yield opened.pop(), piece.at
