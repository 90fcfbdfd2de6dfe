"""Understands a formula: which part is worked out before which."""

from functools import lru_cache

from app.analysis.formula import complaints
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
    from app.analysis.formula import grammar  # noqa: PLC0415 - it loads lark: not at the start

    pieces = tokens(text)
    try:
        return grammar.tree_of(pieces)
    except grammar.UnfitPieceError as error:
        raise _complaint(error.piece, error.wanted, pieces, len(text)) from None


def _complaint(
    piece: Token | None, wanted: frozenset[str], pieces: list[Token], end: int
) -> FormulaError:
    if piece is None:
        return _too_soon(pieces, end, wanted)
    if wanted & WHOLE_PARTS:
        return complaints.part_missing(piece)
    say = AFTER_A_PART.get(piece.sort, complaints.sign_missing)
    place = next(at for at, one in enumerate(pieces) if one is piece)
    if piece.sort == pieces[place - 1].sort == "NAME":
        say = complaints.name_with_spaces
    return say(piece)


def _too_soon(pieces: list[Token], end: int, wanted: frozenset[str]) -> FormulaError:
    opened = list[Token]()
    for piece in pieces:
        if piece.sort == "OPEN":
            opened.append(piece)
        elif piece.sort == "CLOSE":
            opened.pop()
    if opened and not wanted & WHOLE_PARTS:
        return complaints.not_closed(Span(end, end), opened[-1].span.at)
    return complaints.unfinished(Span(end, end))
