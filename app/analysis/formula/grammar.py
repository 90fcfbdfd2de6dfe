"""The grammar of formulas, and the tree that it makes.

The strength of the signs is that of Excel, from the weakest: comparisons, `&`, `+ -`, `* /`,
`^`, `%`, and the minus before a number. So -2^2 is 4, as in Excel and LibreOffice, and not -4 as
in school. What Excel works out from left to right without saying so, 2^3^2 and 1<2<3, is refused.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar, cast

from lark import Lark, Token, Transformer, v_args
from lark.exceptions import UnexpectedToken
from lark.lexer import Lexer, LexerState

from app.analysis.formula import complaints
from app.analysis.formula.function import function_named, plain_name
from app.analysis.formula.problem import Span
from app.analysis.formula.slips import written_date
from app.analysis.formula.tokens import Token as Piece
from app.analysis.formula.tree import (
    Call,
    Column,
    Minus,
    Node,
    Number,
    Operation,
    Percent,
    Text,
    Truth,
    Word,
)

GRAMMAR = """
?start: compared
?compared: joined | joined COMPARE joined -> operation
?joined: sum | joined JOIN sum -> operation
?sum: product | sum PLUS product -> operation | sum MINUS product -> operation
?product: power | product TIMES power -> operation
?power: percent | percent POWER percent -> operation
?percent: signed | percent PERCENT -> hundredth
?signed: atom | MINUS signed -> minus | PLUS signed -> plus
?atom: NUMBER -> number | TEXT -> text | COLUMN -> column | NAME -> word
     | OPEN compared CLOSE -> group
     | FUNCTION OPEN CLOSE -> call | FUNCTION OPEN parts CLOSE -> call
parts: compared (SEPARATOR compared)*
%declare NUMBER TEXT COLUMN NAME FUNCTION OPEN CLOSE SEPARATOR
%declare COMPARE JOIN PLUS MINUS TIMES POWER PERCENT
"""
FIRST_YEAR = 1900
TRUTHS = {"VERDADERO": True, "TRUE": True, "FALSO": False, "FALSE": False}
Part = TypeVar("Part", bound=Node)


class UnfitPieceError(Exception):
    """A piece that cannot stand where it is, or the end (None), and what could stand there."""

    def __init__(self, piece: Piece | None, wanted: frozenset[str]) -> None:
        super().__init__()
        self.piece, self.wanted = piece, wanted


def tree_of(pieces: list[Piece]) -> Node:
    """Return the tree that some pieces make; those that make none are an `UnfitPieceError`."""
    given: Any = pieces  # lark takes whatever its lexer hands over
    try:
        return cast("Node", _grammar().parse(given))
    except UnexpectedToken as error:
        piece = None if error.token.type == "$END" else _piece_of(error.token)
        raise UnfitPieceError(piece, frozenset(error.accepts or error.expected)) from None


@cache
def _grammar() -> Lark:
    """Return the parser, made the first time a formula is read."""
    return Lark(GRAMMAR, parser="lalr", lexer=_Given, transformer=_Builder())


class _Given(Lexer):
    """Hands over pieces that are already cut."""

    __future_interface__ = 2

    def __init__(self, _conf: object) -> None:
        pass

    def lex(self, lexer_state: LexerState, _parser_state: Any) -> Iterator[Token]:
        pieces: Any = lexer_state.text
        for piece in pieces:
            yield Token(piece.sort, piece, start_pos=piece.span.at, end_pos=piece.span.end)


def _piece_of(token: Token) -> Piece:
    found: Piece = token.value
    return found


@v_args(inline=True)
class _Builder(Transformer[Token, Node]):
    """Makes the tree, from the inside out."""

    def number(self, token: Token) -> Node:
        piece = _piece_of(token)
        whole = piece.value.is_integer() and "," not in piece.text
        return Number(piece.value, whole, span=piece.span)

    def text(self, token: Token) -> Node:
        return Text(_piece_of(token).text, span=_piece_of(token).span)

    def column(self, token: Token) -> Node:
        return Column(_piece_of(token).text, span=_piece_of(token).span)

    def word(self, token: Token) -> Node:
        piece = _piece_of(token)
        truth = TRUTHS.get(plain_name(piece.text))
        if truth is not None:
            return Truth(truth, span=piece.span)
        return Word(piece.text, span=piece.span)

    def group(self, opened: Token, inside: Node, closed: Token) -> Node:
        return _respanned(inside, Span(_piece_of(opened).span.at, _piece_of(closed).span.end))

    def operation(self, left: Node, sign: Token, right: Node) -> Node:
        span = Span(left.span.at, right.span.end)
        if (date := _date_like(left, _piece_of(sign).text, right)) is not None:
            raise written_date(span, date)
        return Operation(_piece_of(sign).text, left, right, span=span)

    def minus(self, sign: Token, of: Node) -> Node:
        return Minus(of, span=Span(_piece_of(sign).span.at, of.span.end))

    def plus(self, _sign: Token, of: Node) -> Node:
        return of

    def hundredth(self, of: Node, sign: Token) -> Node:
        return Percent(of, span=Span(of.span.at, _piece_of(sign).span.end))

    def parts(self, *given: Any) -> list[Node]:
        return [part for part in given if not isinstance(part, Token)]

    def call(self, name: Token, _opened: Token, *rest: Any) -> Node:
        piece, function = _piece_of(name), function_named(_piece_of(name).text)
        if function is None:
            raise complaints.no_function(piece)
        parts: list[Node] = rest[0] if len(rest) > 1 else []
        span = Span(piece.span.at, _piece_of(rest[-1]).span.end)
        least, most = function.takes
        if not least <= len(parts) <= most:
            raise complaints.wrong_count(function, piece, span, len(parts))
        return Call(function.kind, tuple(parts), span=span)


def _respanned(part: Part, span: Span) -> Part:
    return replace(part, span=span)


def _date_like(left: Node, sign: str, right: Node) -> str | None:
    """Return what looks like a date, as 31/12/2024, and would be two divisions."""
    match left, right:
        case Operation("/", Number(day) as first, Number(month)), Number(year) if (
            sign == "/" and year >= FIRST_YEAR and left.span.at == first.span.at
        ):
            return f"{day:g}/{month:g}/{year:g}"
    return None
