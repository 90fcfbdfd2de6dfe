"""The pieces a formula is written with: numbers, texts, names of columns and signs.

The parts of a function are separated with `;` or with commas, and a comma may also be the mark
of decimals. One rule settles which it is:

1. where no parts are being separated (outside every function, or between plain brackets), a
   comma between two digits marks decimals: `[n] * 1,5`;
2. in a formula with some `;`, so does every comma: `REDONDEAR([n] * 1,5; 2)`;
3. in one where some comma cannot be inside a number, all the others separate parts too:
   `IF([n] > 1,5,[n])` has three parts, and decimals are written with a point;
4. anything else could be read in two ways, as `MAX(1,5)`, and is refused; a function of only
   one part, as `ABS(1,5)`, leaves no doubt.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import isinf

from app.analysis.formula import slips
from app.analysis.formula.function import function_named
from app.analysis.formula.problem import Span
from app.analysis.reading.number import UNCLEAR, Status, read_number

MOST = 400  # pieces: more than anybody writes, and few enough for any computer
DEEPEST = 40  # brackets one inside another, or signs one after another

PIECE = re.compile(
    r"(?P<SPACE>\s+)|(?P<NUMBER>[0-9]+(?:[.,][0-9]+)*)"
    r"|(?P<COLUMN>\[(?:[^\]]|\]\])*\])|(?P<TEXT>\"(?:[^\"]|\"\")*\"|\u201c[^\u201d]*\u201d)"
    r"|(?P<NAME>[^\W\d]\w*(?:\.[^\W\d]\w*)*)"
    r"|(?P<COMPARE><>|<=|>=|[<>=\u2260\u2264\u2265])|(?P<PLUS>\+)|(?P<MINUS>[-\u2212])"
    r"|(?P<TIMES>[*/\u00d7\u00f7])|(?P<POWER>\^)|(?P<JOIN>&)|(?P<PERCENT>%)"
    r"|(?P<OPEN>\()|(?P<CLOSE>\))|(?P<SEPARATOR>;)|(?P<COMMA>,)"
)
SIGNS = {
    "\u2212": "-", "\u00d7": "*", "\u00f7": "/", "\u2260": "<>", "\u2264": "<=", "\u2265": ">=",
}  # fmt: skip


@dataclass(frozen=True)
class Token:
    """One piece, what it is, where it stands, and the number it is when it is one.

    `within` is the function whose parts are being given there, if any: `-` for plain brackets.
    """

    sort: str
    text: str
    span: Span
    value: float = 0.0
    within: str = ""


def tokens(text: str) -> list[Token]:
    """Cut a formula in pieces."""
    found = list(_placed(_pieces(text)))
    if len(found) > MOST:
        raise slips.too_long(found[MOST].span)
    return [_finished(piece) for piece in _settled(found)]


def _pieces(text: str) -> Iterator[Token]:
    at = len(text) - len(text.lstrip())
    at += text[at : at + 1] == "="  # a habit of spreadsheets
    while at < len(text):
        found = PIECE.match(text, at)
        if found is None or found.lastgroup is None:
            raise slips.unknown_sign(text, at)
        if found.lastgroup != "SPACE":
            sort = found.lastgroup
            if sort == "NAME" and text[found.end() :].lstrip().startswith("("):
                sort = "FUNCTION"
            yield Token(sort, SIGNS.get(found[0], found[0]), Span(at, found.end()))
        at = found.end()


def _placed(pieces: Iterator[Token]) -> Iterator[Token]:
    """Say of each piece which function it is given to."""
    around, before, signs = list[str](), "", 0
    for piece in pieces:
        if piece.sort == "CLOSE" and around:
            around.pop()
        yield replace(piece, within=around[-1] if around else "")
        if piece.sort == "OPEN":
            around.append(before or "-")
        signs = signs + 1 if piece.sort in {"MINUS", "PLUS", "PERCENT"} else 0
        if max(len(around), signs) > DEEPEST:
            raise slips.too_deep(piece.span)
        before = piece.text if piece.sort == "FUNCTION" else ""


def _settled(pieces: list[Token]) -> Iterator[Token]:
    """Apply the rule of the commas."""
    commas = [piece for piece in pieces if piece.sort == "COMMA"]
    semicolons = any(piece.sort == "SEPARATOR" for piece in pieces)
    for piece in commas:
        if semicolons or piece.within in {"", "-"}:
            raise slips.stray_comma(piece.span)
    for piece in pieces:
        doubtful = piece.sort == "NUMBER" and "," in piece.text and piece.within not in {"", "-"}
        if not doubtful or semicolons:
            yield replace(piece, sort="SEPARATOR") if piece.sort == "COMMA" else piece
        elif commas:
            yield from _parted(piece)
        else:
            yield _decimal(piece)


def _parted(piece: Token) -> Iterator[Token]:
    at = piece.span.at
    for place, digits in enumerate(piece.text.split(",")):
        if place:
            yield replace(piece, sort="SEPARATOR", text=",", span=Span(at - 1, at))
        yield replace(piece, text=digits, span=Span(at, at + len(digits)))
        at += len(digits) + 1


def _decimal(piece: Token) -> Token:
    function = function_named(piece.within)
    if function and function.takes[1] > 1:
        raise slips.doubtful_comma(piece.span, piece.text)
    return piece


def _finished(piece: Token) -> Token:
    match piece.sort:
        case "NUMBER":
            return replace(piece, value=_number(piece))
        case "COLUMN":
            return replace(piece, text=piece.text[1:-1].replace("]]", "]"))
        case "TEXT":
            return replace(piece, text=piece.text[1:-1].replace('""', '"'))
    return piece


def _number(piece: Token) -> float:
    if UNCLEAR.fullmatch(piece.text) and "." in piece.text:
        raise slips.two_readings(piece.span, piece.text)
    found = read_number(piece.text, ",")
    if found.status is not Status.OK or isinf(float(found.canonical)):
        raise slips.not_a_number(piece.span, piece.text)
    return float(found.canonical)
