"""What a spreadsheet says of its cells besides their values: hidden, failed, percentage, money."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from app.analysis.reading.currency import SIGNS
from app.analysis.reading.sheet import Span

PERCENT = "%"
BUILT_IN = {
    9: PERCENT, 10: PERCENT, **dict.fromkeys((5, 6, 7, 8, 42, 44), "$"),
}  # fmt: skip
LETTER = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
SIGN = re.compile("|".join(map(re.escape, sorted(SIGNS, key=len, reverse=True))), re.IGNORECASE)
QUOTED = re.compile(r'"[^"]*"')
LETTERS = 26


@dataclass
class SheetMarks:
    """Rows and columns count from 0; a sign is “%” or that of a currency.

    `merged` are only those that the reader of sheets does not tell; `unsaved` are the formulas
    that the book has without what they gave.
    """

    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    failed: list[tuple[int, int, str]] = field(default_factory=list)
    signs: list[tuple[int, int, str]] = field(default_factory=list)
    merged: list[Span] = field(default_factory=list)
    unsaved: list[tuple[int, int]] = field(default_factory=list)


def sign_of(code: str) -> str:
    """Return the sign that a number format shows beside the number; empty for none."""
    first = html.unescape(code).split(";")[0]
    if PERCENT in QUOTED.sub("", first).replace("\\%", ""):
        return PERCENT
    found = SIGN.search(LETTER.sub(r"\1", first).replace('"', "").replace("\\", ""))
    return found[0].upper() if found else ""


def letters_of(column: int) -> str:
    """Return the letters a column is called by, from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


@cache
def place_of(letters: bytes) -> int:
    """Return the place, from 0, of a column called by letters."""
    place = 0
    for letter in letters:
        place = place * LETTERS + letter - ord("A") + 1
    return place - 1


def ranges(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return runs of numbers in order: their first and last."""
    runs: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
