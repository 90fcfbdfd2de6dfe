"""Understands a formula: which part is worked out before which."""

from functools import lru_cache
from typing import Any, cast

from lark.exceptions import UnexpectedToken

from app.analysis.formula import complaints
from app.analysis.formula.grammar import grammar, piece_of
from app.analysis.formula.problem import FormulaError, Span
from app.analysis.formula.tokens import Token, tokens
from app.analysis.formula.tree import Node

AFTER_A_PART = {
    "CLOSE": complaints.never_opened,
    "POWER": complaints.unclear,
    "COMPARE": complaints.unclear,
}
WHOLE_PARTS = {"NUMBER", "TEXT", "COLUMN", "NAME", "FUNCTION", "OPEN"}


@lru_cache(maxsize=256)
def parse(text: str) -> Node:
    """Return the formula as a tree; what cannot be understood is a `FormulaError`."""
    pieces: Any = tokens(text)  # lark takes whatever its lexer hands over
    try:
        return cast("Node", grammar().parse(pieces))
    except UnexpectedToken as error:
        raise _complaint(error, pieces, text) from None


def _complaint(error: UnexpectedToken, pieces: list[Token], text: str) -> FormulaError:
    wanted = set(error.accepts or error.expected)
    if error.token.type == "$END":
        return _too_soon(pieces, len(text), wanted)
    piece = piece_of(error.token)
    if wanted & WHOLE_PARTS:
        return complaints.part_missing(piece)
    say = AFTER_A_PART.get(piece.sort, complaints.sign_missing)
    place = next(at for at, one in enumerate(pieces) if one is piece)
    if piece.sort == pieces[place - 1].sort == "NAME":
        say = complaints.name_with_spaces
    return say(piece)


def _too_soon(pieces: list[Token], end: int, wanted: set[str]) -> FormulaError:
    opened = list[Token]()
    for piece in pieces:
        if piece.sort == "OPEN":
            opened.append(piece)
        elif piece.sort == "CLOSE":
            opened.pop()
    if opened and not wanted & WHOLE_PARTS:
        return complaints.not_closed(Span(end, end), opened[-1].span.at)
    return complaints.unfinished(Span(end, end))
