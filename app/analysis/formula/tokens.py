"""The pieces a formula is written with: numbers, texts, names of columns and signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import isinf
from typing import Literal

from app.analysis.formula.problem import FormulaError
from app.analysis.reading.number import UNCLEAR, Status, read_number
from app.i18n import msg

Sort = Literal["number", "text", "column", "name", "sign", "end"]
MOST = 400  # pieces: more than anybody writes, and few enough for any computer

PIECE = re.compile(
    r"(?P<space>\s+)|(?P<number>[0-9]+(?:[.,][0-9]+)*)"
    r"|(?P<column>\[(?:[^\]]|\]\])*\])|(?P<text>\"(?:[^\"]|\"\")*\"|\u201c[^\u201d]*\u201d)"
    r"|(?P<name>[^\W\d]\w*)|(?P<sign><>|<=|>=|[-+*/^&=<>();%\u2212\u00d7\u00f7\u2260\u2264\u2265])"
)
SIGNS = {
    "\u2212": "-", "\u00d7": "*", "\u00f7": "/", "\u2260": "<>", "\u2264": "<=", "\u2265": ">=",
}  # fmt: skip


@dataclass(frozen=True)
class Token:
    """One piece, where it starts (from 0), and the number it is when it is one."""

    sort: Sort
    text: str
    at: int
    value: float = 0.0


def tokens(text: str) -> list[Token]:
    """Cut a formula in pieces; the last one is its end."""
    found = list(_pieces(text))
    if len(found) > MOST:
        raise FormulaError(
            found[MOST].at,
            msg("The formula is too long."),
            msg("Split it in two: a new column with one part, and another that uses it."),
        )
    return found


def _pieces(text: str) -> Iterator[Token]:
    at = len(text) - len(text.lstrip())
    at += text[at : at + 1] == "="  # a habit of spreadsheets
    while at < len(text):
        found = PIECE.match(text, at)
        if found is None or found.lastgroup is None:
            raise _unknown(text, at)
        if found.lastgroup != "space":
            yield _token(found.lastgroup, found[0], at)
        at = found.end()
    yield Token("end", "", len(text))


def _token(sort: str, text: str, at: int) -> Token:
    match sort:
        case "number":
            return Token("number", text, at, _number(text, at))
        case "column":
            return Token("column", text[1:-1].replace("]]", "]"), at)
        case "text":
            return Token("text", text[1:-1].replace('""', '"'), at)
    return Token("name" if sort == "name" else "sign", SIGNS.get(text, text), at)


def _number(text: str, at: int) -> float:
    if UNCLEAR.fullmatch(text) and "." in text:
        raise FormulaError(
            at,
            msg("At place {place}, “{text}” can be read in two ways.", place=at + 1, text=text),
            msg("Write thousands without a point, as 1234, and decimals with a comma, as 1,234."),
        )
    found = read_number(text, ",")
    if found.status is not Status.OK or isinf(float(found.canonical)):
        raise FormulaError(
            at,
            msg("At place {place}, “{text}” is not a number.", place=at + 1, text=text),
            msg("Write decimals with a comma, as 1,21, and put ; between the parts of a function."),
        )
    return float(found.canonical)


def _unknown(text: str, at: int) -> FormulaError:
    if text[at] in '"\u201c':
        return FormulaError(
            at,
            msg("The text that begins at place {place} has no end.", place=at + 1),
            msg("Close it with quotation marks."),
        )
    if text[at] == "[":
        return FormulaError(
            at,
            msg("The name of a column that begins at place {place} has no end.", place=at + 1),
            msg("Close it with a square bracket: [monto]."),
        )
    if text[at] == ",":
        return FormulaError(
            at,
            msg("At place {place} there is a comma that is not part of a number.", place=at + 1),
            msg("Put ; between the parts of a function. The comma is for decimals."),
        )
    return FormulaError(
        at,
        msg("At place {place}, the sign {sign} is not understood.", place=at + 1, sign=text[at]),
        msg("Put the names of columns between square brackets, and texts between quotation marks."),
    )
